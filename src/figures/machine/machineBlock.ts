import type { Machine } from './machine.ts';

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tensor between parts. */
export interface MapEdge {
  readonly id: string;
  /** It is lit while one of these tensors is alive. */
  readonly tensors: readonly string[];
  readonly path: string;
  /** In pixels, proportional to the bytes of the tensor; at least a hairline. */
  readonly thickness: number;
  /** Message id of the tensor's name. */
  readonly kind: string;
  readonly shape: readonly number[];
  readonly bytes: number;
  /** Where its shape is written; null where there is no room. */
  readonly label: Label | null;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The two branches of the opened block. */
export interface BranchBoxes {
  readonly attention: Box;
  readonly feedForward: Box;
}

/** Heights inside a block, from its top, in pixels: the first stream, the parts, the second stream, the tensors inside. */
export const BLOCK = {
  first: 31,
  part: 48,
  partHeight: 46,
  second: 112,
  inside: 127,
  insideHeight: 10,
  height: 144,
} as const;

/** Pixels of a residual stream; the others in proportion. */
export const STREAM_PIXELS = 6;
const MOST_PIXELS = 14;
const LEAST_PIXELS = 1.5;
const ROOM_FOR_A_SHAPE = 84;
/** Where a part is left and, in an ordinary block, entered: shares of its width. */
const OUT = 0.88;
const IN = 0.12;

/** @param tensors the first of them gives thickness and shape */
export function edgeOf(
  { tensors, config }: Machine,
  id: string,
  ids: readonly [string, ...string[]],
  path: string,
  label: Label | null = null,
): MapEdge {
  const { bytes = 0, shape = [], kind = '' } = tensors.get(ids[0]) ?? {};
  const stream = 4 * config.maxTokens * config.modelDim;
  const thickness = Math.min(MOST_PIXELS, Math.max(LEAST_PIXELS, (STREAM_PIXELS * bytes) / stream));
  return { id, tensors: ids, path, thickness, kind, shape, bytes, label };
}

/** Attention and feed-forward side by side between the streams. */
export function branchBoxes({ x, y, width }: Box): BranchBoxes {
  const room = width - 24;
  const wide = Math.min(150, 0.4 * room);
  const box = (at: number): Box => ({ x: at, y: y + BLOCK.part, width: wide, height: BLOCK.partHeight });
  return { attention: box(x + 12 + 0.14 * room), feedForward: box(x + 12 + 0.58 * room) };
}

/** Where the results of attention and feed-forward are added to their streams: positions along the line. */
export function sumPositions({ attention, feedForward }: BranchBoxes): readonly [number, number] {
  return [attention.x + OUT * attention.width, feedForward.x + OUT * feedForward.width];
}

/** The edges between the streams and the two branches, and the sums that they end in. */
export function layoutBranches(
  machine: Machine,
  layer: number,
  block: Box,
  boxes: BranchBoxes,
): { readonly edges: MapEdge[]; readonly sums: { readonly x: number; readonly y: number }[] } {
  const { attention, feedForward } = boxes;
  const isReversible = machine.residual === 'reversible';
  const [atAttention, atFeedForward] = sumPositions(boxes);
  const top = block.y + BLOCK.first;
  const bottom = block.y + BLOCK.second;
  const [partTop, partBottom] = [attention.y, attention.y + attention.height];
  const secondSum = isReversible ? bottom : top;
  const edge = (id: string, ids: readonly [string, ...string[]], path: string, label: Label | null = null) =>
    edgeOf(machine, `${id}@${layer}`, ids, path, label);
  const beside = (x: number, y: number, end: number): Label | null =>
    x + ROOM_FOR_A_SHAPE > end ? null : { x: x + 12, y, anchor: 'start' };
  const [blockEnd, attentionEnd] = [block.x + block.width, feedForward.x];
  const output = (kind: string): [string] => [`${kind}@${layer}`];
  const reads = isReversible
    ? [
        edge('reads', streamTensors(machine, 2, layer), `M${atAttention} ${bottom} V${partBottom}`),
        edge('readsToo', streamTensors(machine, 1, layer + 1), `M${atFeedForward} ${top} V${partTop}`),
      ]
    : [
        edge(
          'reads',
          streamTensors(machine, 1, layer),
          `M${attention.x + IN * attention.width} ${top} V${partTop}`,
        ),
        edge(
          'readsToo',
          [`between@${layer}`],
          `M${feedForward.x + IN * feedForward.width} ${top} V${partTop}`,
        ),
      ];
  return {
    edges: [
      ...reads,
      edge(
        'attends',
        output('attentionOutput'),
        `M${atAttention} ${partTop} V${top}`,
        beside(atAttention, partTop - 4, attentionEnd),
      ),
      isReversible
        ? edge(
            'feeds',
            output('feedForwardOutput'),
            `M${atFeedForward} ${partBottom} V${bottom}`,
            beside(atFeedForward, partBottom + 11, blockEnd),
          )
        : edge(
            'feeds',
            output('feedForwardOutput'),
            `M${atFeedForward} ${partTop} V${top}`,
            beside(atFeedForward, partTop - 4, blockEnd),
          ),
    ],
    sums: [
      { x: atAttention, y: top },
      { x: atFeedForward, y: secondSum },
    ],
  };
}

/** Tensors that a stream's piece stands for: before the first block both streams are the embedding. */
export function streamTensors(
  { residual }: Pick<Machine, 'residual'>,
  stream: 1 | 2,
  layer: number,
): [string, ...string[]] {
  const own = `stream${stream}@${layer}`;
  if (layer > 0) return [own];
  return residual === 'reversible' || stream === 1 ? [own, 'embedding'] : [own];
}
