import { powerOfTen } from '../plot/powerOfTwo.ts';

/** A power of ten on the axes of errors, where 1 is written as 1. */
export function errorText(value: number): string {
  return value === 1 ? '1' : powerOfTen(value);
}
