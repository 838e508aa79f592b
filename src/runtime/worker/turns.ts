/** Lets one piece of work at a time use the backend, in the order in which they ask. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(nextTask).then(work);
    // A failure is its owner's; the next turn comes all the same.
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** Lets messages in: a backend that computes on the processor would otherwise never give the worker's queue a chance. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
