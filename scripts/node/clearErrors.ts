// A person at a terminal needs the sentence, not the stack. Imported first by every program.
process.on('uncaughtException', (error) => {
  console.error(process.env['DEBUG'] === undefined ? error.message : error);
  process.exit(2);
});
