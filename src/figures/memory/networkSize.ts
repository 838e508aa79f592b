import { LARGE_MODEL } from '../../costs/exampleModels.ts';
import { SIZE_BOUNDS, type OpenSize } from '../../costs/sizeProblems.ts';
import { whole, type Field } from '../viewFields.ts';

/** @returns the field for a size of the compared network: at first the large example's */
export function networkSize(name: OpenSize): Field<number> {
  const [least, most] = SIZE_BOUNDS[name];
  return whole({ least, most, fallback: LARGE_MODEL[name] });
}
