import { duplication } from './duplication/duplication.ts';
import type { Task } from './task.ts';

export const TASKS: readonly Task[] = [duplication];

export const TASK_NAMES = ['duplication'] as const;

/** @throws RangeError naming the tasks that there are */
export function taskOf(id: string): Task {
  const found = TASKS.find((task) => task.id === id);
  if (found !== undefined) return found;
  throw new RangeError(`task is ${id}; it must be one of ${TASKS.map((task) => task.id).join(', ')}`);
}
