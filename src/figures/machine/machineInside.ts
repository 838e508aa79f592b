import {
  ATTENTION_TENSORS,
  FEED_FORWARD_TENSORS,
  type Machine,
  type MachineTensor,
  type Moment,
} from './machine.ts';
import type { MachinePart } from './machineParts.ts';

/** A tensor inside a block as a piece of a bar: bytes are lengths. */
export interface InsidePiece {
  readonly id: string;
  /** Message id of its name. */
  readonly kind: string;
  readonly shape: readonly number[];
  readonly bytes: number;
  /** From the bar's beginning, in bytes. */
  readonly from: number;
  readonly isAlive: boolean;
  readonly isGradient: boolean;
}

const GRADIENTS = ['gradient1', 'gradient2', 'attentionGradients', 'feedForwardGradient'];

/** What a block makes, in order, then the gradients that pass through it; those are alive where they are at work. */
export function insideOfBlock({ tensors }: Machine, moment: Moment, layer: number): InsidePiece[] {
  const own = [...ATTENTION_TENSORS, ...FEED_FORWARD_TENSORS].map((kind) => `${kind}@${layer}`);
  let from = 0;
  return [...own, ...GRADIENTS].flatMap((id): InsidePiece[] => {
    const tensor = tensors.get(id);
    if (tensor === undefined) return [];
    const { kind, shape, bytes } = tensor;
    const isGradient = tensor.layer === null;
    const isAlive = moment.alive.has(id) && (!isGradient || moment.layer === layer);
    const piece = { id, kind, shape, bytes, from, isAlive, isGradient };
    from += bytes;
    return [piece];
  });
}

/** Share of a block's bar that is held, in [0, 1]. */
export function heldShare(machine: Machine, moment: Moment, layer: number): number {
  const pieces = insideOfBlock(machine, moment, layer);
  const sum = (some: readonly InsidePiece[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  return sum(pieces.filter(({ isAlive }) => isAlive)) / sum(pieces);
}

/** The tensors that a part makes, in order; of the stack the streams that run through it. */
export function partTensors(
  { tensors, residual, config }: Machine,
  part: MachinePart | 'stack',
  layer: number,
): MachineTensor[] {
  const streams = residual === 'reversible' ? ['stream1', 'stream2'] : ['stream1'];
  const ids: Readonly<Record<MachinePart | 'stack', readonly string[]>> = {
    tokens: ['tokens'],
    embedding: ['embedding'],
    attention: ATTENTION_TENSORS.map((kind) => `${kind}@${layer}`),
    feedForward: FEED_FORWARD_TENSORS.map((kind) => `${kind}@${layer}`),
    stack: streams.map((kind) => `${kind}@${config.layers.length}`),
    logits: ['finalNorm', 'logits'],
  };
  return ids[part].flatMap((id) => tensors.get(id) ?? []);
}
