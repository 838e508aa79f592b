import type { ReformerConfig } from '../../config/reformerConfig.ts';
import { machineParameters, type MachinePart, type Residual } from './machineParts.ts';

/** One tensor of a training step. Those of a block carry the block's number. */
export interface MachineTensor {
  /** `kind@layer`, or the kind alone where there is one. Streams are numbered by the block that reads them. */
  readonly id: string;
  /** Message id of its name. */
  readonly kind: string;
  readonly layer: number | null;
  readonly shape: readonly number[];
  readonly bytes: number;
}

/** A part at work in a training step, at its fullest: just before what it read is let go. */
export interface Moment {
  readonly pass: 'forward' | 'backward';
  readonly part: MachinePart;
  readonly layer: number | null;
  /** Ids of the tensors that are held. */
  readonly alive: ReadonlySet<string>;
  /** Of those tensors, parameters aside. */
  readonly bytes: number;
}

/** A network's tensors, and which of them a training step holds when. */
export interface Machine {
  readonly config: ReformerConfig;
  readonly residual: Residual;
  readonly tensors: ReadonlyMap<string, MachineTensor>;
  readonly moments: readonly Moment[];
  /** Of all parameters; their gradients and the optimiser's moments are left out. */
  readonly weightBytes: number;
}

const BYTES = 4;

/** Tensors inside the branches of a block, in the order in which they are made. */
export const ATTENTION_TENSORS = [
  'attentionNorm',
  'sharedQK',
  'values',
  'bucketIds',
  'roundSums',
  'attentionHeads',
  'attentionOutput',
] as const;
export const FEED_FORWARD_TENSORS = ['feedForwardNorm', 'hidden', 'activated', 'feedForwardOutput'] as const;

/**
 * What is alive at each moment of a training step of one sequence with hashed attention, by shape. A reversible stack
 * holds two streams and rebuilds the rest; an ordinary one keeps what each block made until its gradient is done. Its
 * sums are those of `memoryFormula`; parameters and their gradients are left out.
 *
 * @see Kitaev et al. 2020, §3
 */
export function machineOf(config: ReformerConfig, residual: Residual): Machine {
  const tensors = tensorsOf(config, residual);
  const moment = ({
    pass,
    part,
    layer,
    alive,
  }: Omit<Moment, 'bytes' | 'alive'> & { alive: string[] }): Moment => {
    const ids = new Set(['tokens', ...alive]);
    const bytes = [...ids].reduce((sum, id) => sum + (tensors.get(id)?.bytes ?? NaN), 0);
    return { pass, part, layer, alive: ids, bytes };
  };
  const moments = (residual === 'reversible' ? reversibleStep : ordinaryStep)(config.layers.length);
  return {
    config,
    residual,
    tensors,
    moments: moments.map(moment),
    weightBytes: BYTES * machineParameters(config, residual),
  };
}

/** @returns index of the moment at which a step through so many blocks has gone forward: an ordinary stack holds all */
export function forwardEnd(layers: number): number {
  // After the tokens, the embedding, and two parts a block.
  return 2 + 2 * layers;
}

/** Largest sum of bytes up to and including a moment. */
export function peakUntil({ moments }: Pick<Machine, 'moments'>, moment: number): number {
  return Math.max(...moments.slice(0, moment + 1).map(({ bytes }) => bytes));
}

function tensorsOf(config: ReformerConfig, residual: Residual): Map<string, MachineTensor> {
  const { maxTokens: tokens, modelDim, heads, headDim, hashRounds, vocabulary, feedForwardDim } = config;
  const found = new Map<string, MachineTensor>();
  const add = (kind: string, layer: number | null, ...shape: number[]) => {
    const id = layer === null ? kind : at(kind, layer);
    const bytes = shape.reduce((product, size) => product * size, BYTES);
    found.set(id, { id, kind, layer, shape, bytes });
  };
  const wide = (kind: string, layer: number | null) => {
    add(kind, layer, tokens, modelDim);
  };
  // Slices are kept one by one in a stack that stores them all.
  const slice = residual === 'reversible' ? tokens / config.feedForwardChunks : tokens;
  add('tokens', null, tokens);
  wide('embedding', null);
  config.layers.forEach((_, layer) => {
    wide('attentionNorm', layer);
    add('sharedQK', layer, heads, tokens, headDim);
    add('values', layer, heads, tokens, headDim);
    add('bucketIds', layer, heads, hashRounds, tokens);
    add('roundSums', layer, heads, 1 + 2 * hashRounds, tokens);
    add('attentionHeads', layer, heads, tokens, headDim);
    wide('attentionOutput', layer);
    wide('feedForwardNorm', layer);
    add('hidden', layer, slice, feedForwardDim);
    add('activated', layer, slice, feedForwardDim);
    wide('feedForwardOutput', layer);
    if (residual === 'ordinary') wide('between', layer);
  });
  for (let layer = 0; layer <= config.layers.length; layer++) {
    wide('stream1', layer);
    if (residual === 'reversible') wide('stream2', layer);
  }
  const streams = residual === 'reversible' ? 2 : 1;
  add('finalNorm', null, tokens, streams * modelDim);
  add('logits', null, tokens, vocabulary);
  add('logitsGradient', null, tokens, vocabulary);
  wide('gradient1', null);
  if (residual === 'reversible') wide('gradient2', null);
  // On the way back: by the heads' outputs, the values and the shared vectors; by the normalised input.
  add('attentionGradients', null, 3, tokens, modelDim);
  wide('feedForwardGradient', null);
  return found;
}

type Step = Omit<Moment, 'bytes' | 'alive'> & { readonly alive: string[] };

function reversibleStep(layers: number): Step[] {
  const ids = (count: number) => Array.from({ length: count }, (_, layer) => at('bucketIds', layer));
  const streams = (first: number, second: number) => [at('stream1', first), at('stream2', second)];
  // Before the first block both streams are the embedding.
  const read = (layer: number) => (layer === 0 ? ['embedding'] : streams(layer, layer));
  const gradients = ['gradient1', 'gradient2'];
  const forward = Array.from({ length: layers }, (_, layer): Step[] => [
    step('forward', 'attention', layer, [...read(layer), ...ids(layer + 1), ...attention(layer)]),
    step('forward', 'feedForward', layer, [
      at('stream1', layer + 1),
      layer === 0 ? 'embedding' : at('stream2', layer),
      ...ids(layer + 1),
      ...feedForward(layer),
    ]),
  ]);
  const backward = Array.from({ length: layers }, (_, layer): Step[] => [
    step('backward', 'feedForward', layer, [
      ...streams(layer + 1, layer + 1),
      ...gradients,
      ...ids(layer + 1),
      ...feedForward(layer),
      'feedForwardGradient',
    ]),
    step('backward', 'attention', layer, [
      ...streams(layer + 1, layer),
      ...gradients,
      ...ids(layer + 1),
      ...attention(layer),
      'attentionGradients',
    ]),
  ]);
  const end = [...streams(layers, layers), ...ids(layers), 'finalNorm', 'logits'];
  return wholeStep(forward, backward, end, gradients);
}

function ordinaryStep(layers: number): Step[] {
  const kept = (count: number) =>
    Array.from({ length: count }, (_, layer) => [
      at('stream1', layer),
      ...attention(layer),
      at('between', layer),
      ...feedForward(layer),
    ]).flat();
  const gradients = ['gradient1'];
  const forward = Array.from({ length: layers }, (_, layer): Step[] => [
    step('forward', 'attention', layer, [...kept(layer), at('stream1', layer), ...attention(layer)]),
    step('forward', 'feedForward', layer, kept(layer + 1)),
  ]);
  const backward = Array.from({ length: layers }, (_, layer): Step[] => [
    step('backward', 'feedForward', layer, [...kept(layer + 1), ...gradients, 'feedForwardGradient']),
    step('backward', 'attention', layer, [
      ...kept(layer),
      at('stream1', layer),
      ...attention(layer),
      ...gradients,
      'attentionGradients',
    ]),
  ]);
  const end = [...kept(layers), at('stream1', layers), 'finalNorm', 'logits'];
  return wholeStep(forward, backward, end, gradients);
}

function wholeStep(forward: Step[][], backward: Step[][], end: string[], gradients: string[]): Step[] {
  return [
    step('forward', 'tokens', null, []),
    step('forward', 'embedding', null, ['embedding']),
    ...forward.flat(),
    step('forward', 'logits', null, end),
    step('backward', 'logits', null, [...end, 'logitsGradient', ...gradients]),
    ...backward.toReversed().flat(),
    step('backward', 'embedding', null, gradients),
  ];
}

function step(pass: Step['pass'], part: MachinePart, layer: number | null, alive: string[]): Step {
  return { pass, part, layer, alive };
}

/** The bucket ids apart: they outlive their block. */
function attention(layer: number): string[] {
  return ATTENTION_TENSORS.filter((kind) => kind !== 'bucketIds').map((kind) => at(kind, layer));
}

function feedForward(layer: number): string[] {
  return FEED_FORWARD_TENSORS.map((kind) => at(kind, layer));
}

function at(kind: string, layer: number): string {
  return `${kind}@${layer}`;
}
