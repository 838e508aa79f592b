import { scaleLinear, scaleLog } from 'd3';
import type { DepthRecording } from '../../files/depthRecording.ts';
import type { Tick } from '../plot/tick.ts';
import type { StreamPrecision } from '../../protocol/inversion.ts';

/** Error over the number of blocks gone back, one line a precision. */
export interface DepthErrors {
  readonly lines: readonly {
    readonly precision: StreamPrecision;
    /** Block by block from the last: how many blocks have been gone back, and the largest error. */
    readonly points: readonly {
      readonly blocks: number;
      readonly error: number;
      readonly x: number;
      readonly y: number;
    }[];
    readonly path: string;
  }[];
  readonly across: readonly Tick[];
  /** Powers of ten. */
  readonly up: readonly Tick[];
  readonly published: readonly {
    readonly blocks: number;
    readonly error: number;
    readonly x: number;
    readonly y: number;
  }[];
}

/** Errors of float32 reversible stacks as the golden data's authors measured them: after 1 and 8 layers. */
const PUBLISHED = [
  { blocks: 1, error: 6e-7 },
  { blocks: 8, error: 3e-6 },
];

/** @param size of the plot, in pixels */
export function layoutDepthErrors(
  { runs, config }: DepthRecording,
  { width, height }: { readonly width: number; readonly height: number },
): DepthErrors {
  const depth = config.layers.length;
  const x = scaleLinear([1, depth], [0, width]);
  const y = scaleLog([1e-7, 1], [height, 0]).clamp(true);
  const place = (point: { blocks: number; error: number }) => ({
    ...point,
    x: x(point.blocks),
    y: y(point.error),
  });
  return {
    lines: runs.map(({ precision, largest }) => {
      const points = largest.toReversed().map((error, index) => place({ blocks: index + 1, error }));
      return {
        precision,
        points,
        path: points
          .map((point) => `${point.x} ${point.y}`)
          .join('L')
          .replace(/^/, 'M'),
      };
    }),
    across: [1, 4, 8, 12].filter((value) => value <= depth).map((value) => ({ value, at: x(value) })),
    up: [1e-6, 1e-4, 1e-2, 1].map((value) => ({ value, at: y(value) })),
    published: PUBLISHED.filter(({ blocks }) => blocks <= depth).map(place),
  };
}
