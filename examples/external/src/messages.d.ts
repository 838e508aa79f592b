declare module 'reformer-lab/messages/*.json' {
  const messages: Record<string, string>;
  export default messages;
}
