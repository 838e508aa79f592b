import { useState } from 'react';

/** A value with the ones before it. */
export interface Undoable<Value> {
  readonly value: Value;
  readonly canUndo: boolean;
  readonly set: (value: Value) => void;
  readonly undo: () => void;
  /** Back to the first value; it can be undone too. */
  readonly reset: () => void;
}

/** Keeps what a value was before each change, so that a person can go back. */
export function useUndo<Value>(first: Value): Undoable<Value> {
  const [states, setStates] = useState<readonly Value[]>([first]);
  const value = states.at(-1) ?? first;
  const set = (next: Value) => {
    setStates((before) => (before.at(-1) === next ? before : [...before, next]));
  };
  return {
    value,
    canUndo: states.length > 1,
    set,
    undo: () => {
      setStates((before) => (before.length > 1 ? before.slice(0, -1) : before));
    },
    reset: () => {
      set(first);
    },
  };
}
