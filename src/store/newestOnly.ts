/** Asks for something; `done` or `failed` is called unless something newer was asked for before it came to its end. */
export type AskNewest = <T>(
  compute: () => Promise<T>,
  done: (result: T) => void,
  failed: (error: unknown) => void,
) => void;

/** At most one computes and one waits, the newest: what is overtaken while it waits is never begun. */
export function newestOnly(): AskNewest {
  let computing = false;
  let begin: (() => void) | null = null;
  return (compute, done, failed) => {
    /** Free again before the outcome is told: who hears it may ask for the next. */
    const settle = (tell: () => void) => {
      computing = false;
      const next = begin;
      begin = null;
      if (next === null) tell();
      else next();
    };
    const start = () => {
      computing = true;
      compute().then(
        (result) => {
          settle(() => {
            done(result);
          });
        },
        (error: unknown) => {
          settle(() => {
            failed(error);
          });
        },
      );
    };
    if (computing) begin = start;
    else start();
  };
}
