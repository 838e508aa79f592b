import type { Machine } from './machine.ts';
import {
  BLOCK,
  branchBoxes,
  edgeOf,
  layoutBranches,
  streamTensors,
  sumPositions,
  type Box,
  type MapEdge,
} from './machineBlock.ts';
import type { MachinePart } from './machineParts.ts';

/** Where everything of the map stands, in pixels. */
export interface MachineMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: Readonly<Record<MachinePart, Box>>;
  /** Frame of the block that is opened. */
  readonly block: Box;
  /** The other blocks; and the opened one too where the stack has a row of its own. */
  readonly cards: readonly (Box & { readonly layer: number; readonly isOpen: boolean })[];
  readonly edges: readonly MapEdge[];
  /** Where a branch is added to a stream. */
  readonly sums: readonly { readonly x: number; readonly y: number }[];
  /** Where the tensors inside the opened block are drawn, one after the other. */
  readonly inside: Box;
}

/** Width of a shape and of what keeps it apart. */
const ROOM_FOR_A_SHAPE = 66;
/** Narrower than this the parts stand in rows. */
const ROOM_FOR_A_LINE = 760;

/**
 * The network from tokens to logits; one block is drawn with its parts, the others are slim cards.
 *
 * @param width in pixels
 * @param open  the block with its parts
 */
export function layoutMachineMap(machine: Machine, width: number, open: number): MachineMap {
  return width < ROOM_FOR_A_LINE ? inRows(machine, width, open) : inLine(machine, width, open);
}

function inLine(machine: Machine, width: number, open: number): MachineMap {
  const layers = machine.config.layers.length;
  const middle = BLOCK.part + BLOCK.partHeight / 2;
  const node = (x: number, wide: number): Box => ({
    x,
    y: BLOCK.part,
    width: wide,
    height: BLOCK.partHeight,
  });
  const tokens = node(0, 92);
  const embedding = node(142, 112);
  const logits = node(width - 150, 88);
  const [left, right] = [endOf(embedding) + 46, logits.x - 46];
  const gap = layers > 1 ? 6 : 0;
  const card = layers > 1 ? Math.min(30, (right - left) / (2 * layers) - gap) : 0;
  const block: Box = {
    x: left + open * (card + gap),
    y: 0,
    width: right - left - (layers - 1) * (card + gap),
    height: BLOCK.height,
  };
  const cards = machine.config.layers
    .map((_, layer) => {
      const before = layer * (card + gap);
      const x = layer <= open ? left + before : left + before - card + block.width;
      return { x, y: 0, width: card, height: BLOCK.height, layer, isOpen: false };
    })
    .filter(({ layer }) => layer !== open);
  const boxes = branchBoxes(block);
  const sumsOf = (layer: number): readonly [number, number] => {
    const slim = cards.find((each) => each.layer === layer);
    if (slim === undefined) return sumPositions(boxes);
    return [slim.x + 0.35 * slim.width, slim.x + 0.65 * slim.width];
  };
  const streams = streamPieces(machine, 0, layers, sumsOf).map(({ stream, layer, from, to, tensors }) => {
    const y = stream === 1 ? BLOCK.first : BLOCK.second;
    const start = endOf(embedding);
    const begin =
      from === null
        ? `M${start} ${middle} C${start + 26} ${middle} ${left - 30} ${y} ${left} ${y}`
        : `M${from} ${y}`;
    const end =
      to === null
        ? `H${right} C${right + 30} ${y} ${logits.x - 26} ${middle} ${logits.x} ${middle}`
        : `H${to}`;
    return pieceEdge(machine, { stream, layer, tensors }, `${begin} ${end}`, block, open);
  });
  const branches = layoutBranches(machine, open, block, boxes);
  return {
    width,
    height: BLOCK.height,
    nodes: { tokens, embedding, logits, ...boxes },
    block,
    cards,
    edges: [
      edgeOf(machine, 'tokens', ['tokens'], `M${endOf(tokens)} ${middle} H${embedding.x}`, {
        x: (endOf(tokens) + embedding.x) / 2,
        y: middle - 10,
        anchor: 'middle',
      }),
      ...streams,
      ...branches.edges,
      edgeOf(machine, 'logits', ['logits'], `M${endOf(logits)} ${middle} H${width}`, {
        x: width,
        y: middle - 12,
        anchor: 'end',
      }),
    ],
    sums: branches.sums,
    inside: insideOf(block),
  };
}

/** For a phone: what comes before and after in one row, the stack in the next, the opened block under it. */
function inRows(machine: Machine, width: number, open: number): MachineMap {
  const layers = machine.config.layers.length;
  const gap = 22;
  const wide = (width - 3 * gap) / 3.2;
  const node = (x: number, across: number): Box => ({ x, y: 0, width: across, height: BLOCK.partHeight });
  const tokens = node(0, wide);
  const embedding = node(wide + gap, 1.2 * wide);
  const logits = node(width - wide, wide);
  const stack = BLOCK.partHeight + 24;
  const cardHeight = layers > 1 ? 30 : 0;
  const block: Box = { x: 0, y: stack + cardHeight + (layers > 1 ? 18 : 0), width, height: BLOCK.height };
  const cards = machine.config.layers
    .map((_, layer) => ({
      x: (layer * width) / layers + 1,
      y: stack,
      width: width / layers - 2,
      height: cardHeight,
      layer,
      isOpen: layer === open,
    }))
    .filter(() => layers > 1);
  const boxes = branchBoxes(block);
  const [left, right] = [0, width];
  const [turn, middle] = [BLOCK.partHeight + 12, BLOCK.partHeight / 2];
  const streams = streamPieces(machine, open, open + 1, () => sumPositions(boxes)).map((piece) => {
    const y = block.y + (piece.stream === 1 ? BLOCK.first : BLOCK.second);
    return pieceEdge(machine, piece, `M${piece.from ?? left} ${y} H${piece.to ?? right}`, block, open);
  });
  const branches = layoutBranches(machine, open, block, boxes);
  const down = `M${embedding.x + embedding.width / 2} ${BLOCK.partHeight} V${turn} H16 V${stack}`;
  const up = `M${width - 16} ${stack} V${turn} H${logits.x + logits.width / 2} V${BLOCK.partHeight}`;
  return {
    width,
    height: block.y + block.height,
    nodes: { tokens, embedding, logits, ...boxes },
    block,
    cards,
    edges: [
      edgeOf(machine, 'tokens', ['tokens'], `M${endOf(tokens)} ${middle} H${embedding.x}`),
      edgeOf(machine, 'in', streamTensors(machine, 1, 0), down),
      edgeOf(machine, 'out', streamTensors(machine, 1, layers), up),
      ...streams,
      ...branches.edges,
    ],
    sums: branches.sums,
    inside: insideOf(block),
  };
}

interface StreamPiece {
  readonly stream: 1 | 2;
  /** The block that reads it; one past the last for what the head reads. */
  readonly layer: number;
  readonly tensors: readonly [string, ...string[]];
}

/**
 * The streams cut where a branch is added: each piece is a tensor of its own.
 *
 * @returns pieces with where they begin and end; null at the first block's entry and at the last one's exit
 */
function streamPieces(
  machine: Machine,
  first: number,
  last: number,
  sumsOf: (layer: number) => readonly [number, number],
): (StreamPiece & { readonly from: number | null; readonly to: number | null })[] {
  const boundaries = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isReversible = machine.residual === 'reversible';
  return boundaries.flatMap((layer) => {
    const before = layer === first ? null : sumsOf(layer - 1);
    const after = layer === last ? null : sumsOf(layer);
    const piece = (stream: 1 | 2, from: number | null, to: number | null) => ({
      stream,
      layer,
      tensors: streamTensors(machine, stream, layer),
      from,
      to,
    });
    if (isReversible)
      return [
        piece(1, before?.[0] ?? null, after?.[0] ?? null),
        piece(2, before?.[1] ?? null, after?.[1] ?? null),
      ];
    const main = piece(1, before?.[1] ?? null, after?.[0] ?? null);
    if (after === null) return [main];
    // Between attention and feed-forward the one stream is a third tensor.
    return [main, { ...piece(1, after[0], after[1]), tensors: [`between@${layer}`] as const }];
  });
}

/** Shapes are written at the opened block's entry, where no part and no badge is in the way. */
function pieceEdge(
  machine: Machine,
  { stream, layer, tensors }: StreamPiece,
  path: string,
  block: Box,
  open: number,
): MapEdge {
  const isEntry = layer === open && !tensors[0].startsWith('between');
  const hasRoom = stream === 1 || branchBoxes(block).attention.x - block.x > ROOM_FOR_A_SHAPE;
  const y = block.y + (stream === 1 ? BLOCK.first : BLOCK.second) - 9;
  const label = isEntry && hasRoom ? ({ x: block.x + 10, y, anchor: 'start' } as const) : null;
  return edgeOf(machine, tensors[0], tensors, path, label);
}

function insideOf({ x, y, width }: Box): Box {
  return { x: x + 10, y: y + BLOCK.inside, width: width - 20, height: BLOCK.insideHeight };
}

function endOf({ x, width }: Box): number {
  return x + width;
}
