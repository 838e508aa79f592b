import * as tf from '@tensorflow/tfjs-core';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { paddedInputs } from './inputs.ts';
import type { Reformer } from './model.ts';
import { mixSeed } from '../maths/random.ts';

/** How a sequence is gone on with. The number of hash rounds is the model's own. */
export interface GenerationOptions {
  /** Tokens to add; prompt and additions must fit `maxTokens`. */
  readonly count: number;
  /** 0 takes the most likely token; 1 draws from the model's distribution; between them the draw is sharpened. */
  readonly temperature: number;
  /** Of the rotations and of the draws. */
  readonly seed: number;
  /** Hears each token as it comes. */
  readonly onToken?: (token: number, position: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Goes on with a sequence, one token a forward pass. What is not yet written is padding, which nobody sees.
 *
 * @param prompt at least one token
 * @returns the added tokens; fewer than asked for when the signal was aborted
 * @throws RangeError when prompt and count do not fit the model
 */
export async function generate(
  model: Reformer,
  prompt: ArrayLike<number>,
  { count, temperature, seed, onToken, signal }: GenerationOptions,
): Promise<number[]> {
  const { maxTokens, vocabulary } = model.config;
  if (prompt.length === 0 || prompt.length + count > maxTokens) {
    throw new RangeError(
      `the prompt holds ${prompt.length} tokens and ${count} are asked for; at least 1 and together at most ${maxTokens} fit`,
    );
  }
  if (!(temperature >= 0)) throw new RangeError(`temperature is ${temperature}; it must be 0 or more`);
  const random = xoroshiro128plus(mixSeed(seed, prompt.length));
  const written = Array.from(prompt);
  while (written.length < prompt.length + count && signal?.aborted !== true) {
    const last = tf.tidy(() => {
      const logits = model.forward(paddedInputs(model.config, written, seed));
      return tf.reshape(tf.slice(logits, [0, written.length - 1, 0], [1, 1, vocabulary]), [vocabulary]);
    });
    const token = chooseToken(await last.data(), temperature, () => uniformFloat64(random));
    last.dispose();
    onToken?.(token, written.length);
    written.push(token);
  }
  return written.slice(prompt.length);
}

/**
 * The most likely token at temperature 0 (ties: the lowest), else one drawn from softmax(logits / temperature).
 *
 * @param uniform gives a number in [0, 1)
 */
export function chooseToken(logits: ArrayLike<number>, temperature: number, uniform: () => number): number {
  const values = Array.from(logits);
  const largest = Math.max(...values);
  if (temperature === 0) return values.indexOf(largest);
  const weights = values.map((logit) => Math.exp((logit - largest) / temperature));
  let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = weights.findIndex((weight) => (left -= weight) < 0);
  // Rounding may leave a trace after the last token.
  return drawn === -1 ? weights.length - 1 : drawn;
}
