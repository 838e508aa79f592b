import { at } from '../../maths/at.ts';
import { tokenErrors } from '../../maths/tokenErrors.ts';
import { layerFloats, type Recording } from '../../recording/recording.ts';
import type { BlockInversion } from '../../protocol/inversion.ts';

/** A block's way forward and back, stop by stop. */
export const INVERSION_STOPS = ['input', 'y1', 'y2', 'erased', 'x2', 'x1'] as const;
export type InversionStop = (typeof INVERSION_STOPS)[number];

export type StreamName = 'x1' | 'x2' | 'y1' | 'y2';

/** What stands in the place of a stream at a stop. */
export interface StreamSlot {
  /**
   * `locked`: it cannot be rebuilt yet, because what it needs is not there. `wrong`: what came out in some token is not
   * what was there, and not by rounding.
   */
  readonly state: 'empty' | 'given' | 'computed' | 'erased' | 'locked' | 'rebuilt' | 'wrong';
  /** One number of it; null where there is none. */
  readonly value: number | null;
}

/** An error above this is no rounding: a number is wrong. */
export const WRONG = 1e-3;

/**
 * @returns the block's inversion as the run recorded it
 * @throws RangeError when the recording lacks it, as that of an ordinary stack does
 */
export function recordedInversion(recording: Recording, layer: number): BlockInversion {
  const site = (name: Parameters<typeof layerFloats>[2]) => layerFloats(recording, layer, name).data;
  return {
    x1: site('residualX1'),
    x2: site('residualX2'),
    y1: site('residualY1'),
    y2: site('residualY2'),
    attention: site('attentionOutput'),
    feedForward: site('feedForwardOutput'),
    rebuiltX1: site('rebuiltX1'),
    rebuiltX2: site('rebuiltX2'),
    x1TriedFirst: site('x1TriedFirst'),
  };
}

/**
 * The four streams at a stop: each with its number, or that it is erased, locked or not computed yet.
 *
 * @param index  of the shown number: token · modelDim + dimension
 * @param errors of the block
 */
export function streamSlots(
  block: BlockInversion,
  stop: InversionStop,
  index: number,
  errors: InversionErrors,
): Record<StreamName, StreamSlot> {
  const now = INVERSION_STOPS.indexOf(stop);
  const number = (stream: keyof BlockInversion) => at(block[stream], index);
  const input = (stream: 'x1' | 'x2', rebuiltAt: number): StreamSlot => {
    if (now < 3) return { state: 'given', value: number(stream) };
    if (now >= rebuiltAt)
      return {
        state: countWrong(errors[stream]) === 0 ? 'rebuilt' : 'wrong',
        value: number(stream === 'x1' ? 'rebuiltX1' : 'rebuiltX2'),
      };
    return { state: stream === 'x1' ? 'locked' : 'erased', value: null };
  };
  const output = (stream: 'y1' | 'y2', computedAt: number): StreamSlot =>
    now < computedAt ? { state: 'empty', value: null } : { state: 'computed', value: number(stream) };
  return { x1: input('x1', 5), x2: input('x2', 4), y1: output('y1', 1), y2: output('y2', 2) };
}

/** How far a block's rebuilt input is from the true one at most, [tokens]; `tried` is x1 before x2 is back. */
export type InversionErrors = Readonly<Record<'x1' | 'x2' | 'tried', Float32Array>>;

/** @param modelDim numbers a token */
export function inversionErrors(block: BlockInversion, modelDim: number): InversionErrors {
  return {
    x1: tokenErrors(block.rebuiltX1, block.x1, modelDim),
    x2: tokenErrors(block.rebuiltX2, block.x2, modelDim),
    tried: tokenErrors(block.x1TriedFirst, block.x1, modelDim),
  };
}

/** How many tokens are wrong, not merely rounded. */
export function countWrong(errors: Float32Array): number {
  return errors.reduce((count, error) => count + Number(!(error <= WRONG)), 0);
}

/** A digit of a number, and whether it is the true number's. */
export interface ComparedDigit {
  readonly digit: string;
  readonly same: boolean;
}

/** Significant digits that tell every float32 from its neighbours. */
const DIGITS = 9;

/** A number in digits; from the first that differs from the true one, all differ. */
export function compareDigits(value: number, truth: number): ComparedDigit[] {
  const [written, wanted] = [value.toPrecision(DIGITS), truth.toPrecision(DIGITS)];
  const first = Array.from(written).findIndex((digit, index) => digit !== wanted[index]);
  return Array.from(written, (digit, index) => ({ digit, same: first === -1 || index < first }));
}
