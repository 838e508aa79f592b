/** Lets one piece of work at a time use the backend, in the order in which they ask. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    // A failure is its owner's; the next turn comes all the same.
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
