import * as v from 'valibot';
import { issuesText } from '../config/issueText.ts';
import { parseConfig, type ReformerConfig } from '../config/reformerConfig.ts';
import { parseObject } from './parseObject.ts';
import { readSafetensors, writeSafetensors, type StoredTensor } from './safetensors.ts';
import { fitTensors } from './weightTensors.ts';

/** What every file of weights tells of itself, as the text `card` of its metadata. */
export interface WeightsCard {
  /** Id of the task that they were trained for; null where they come from elsewhere. */
  readonly task: string | null;
  readonly config: ReformerConfig;
  /** Steps of training that were made; null where nobody knows. */
  readonly steps: number | null;
}

/** A network's weights, finite and of the shapes that its config needs. */
export interface WeightsFile {
  readonly card: WeightsCard;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

const steps = v.custom<number>(
  (input) => Number.isSafeInteger(input) && Number(input) >= 0,
  ({ input }) => `steps is ${JSON.stringify(input)}; it must be a whole number from 0`,
);
const training = v.looseObject({ steps, done: v.optional(steps) }, 'training must be an object of facts');
const card = v.object({
  task: v.nullish(
    v.string(({ input }) => `task is ${JSON.stringify(input)}; it must be a name`),
    null,
  ),
  config: v.unknown(),
  training: v.nullish(training, null),
});

/** Files of before: the page's own had `training`, those of `weights import` had `config`. */
const earlierTraining = v.object({
  config: v.unknown(),
  plan: v.looseObject({ task: v.optional(v.string(), 'duplication') }, 'plan must be an object of facts'),
  step: steps,
});

/**
 * Reads weights made by any program of this project's, or by its page.
 *
 * @throws RangeError naming what is wrong: the bytes, the card, its config, or the first tensor that does not fit it
 */
export function readWeightsFile(bytes: Uint8Array): WeightsFile {
  const { tensors, metadata } = readSafetensors(bytes);
  const found = readCard(metadata);
  const config = parseConfig(found.config);
  return { card: { ...found, config }, tensors: fitTensors(config, tensors) };
}

/**
 * @param told the card, with whatever else is known of how the weights came about
 * @returns the bytes of a safetensors file
 */
export function writeWeightsFile(
  tensors: ReadonlyMap<string, StoredTensor>,
  told: { readonly task: string | null; readonly config: ReformerConfig; readonly training: object | null },
): Uint8Array<ArrayBuffer> {
  return writeSafetensors({ tensors, metadata: { format: 'pt', card: JSON.stringify(told) } });
}

function readCard(metadata: Readonly<Record<string, string>>): Omit<WeightsCard, 'config'> & {
  readonly config: unknown;
} {
  if (metadata['card'] !== undefined) {
    const { task, config, training: made } = check(card, parseObject(metadata['card'], 'the card'));
    // Cards without a task are of the time when there was one.
    return {
      task: task ?? (made === null ? null : 'duplication'),
      config,
      steps: made === null ? null : (made.done ?? made.steps),
    };
  }
  if (metadata['training'] !== undefined) {
    const told = check(earlierTraining, parseObject(metadata['training'], 'the training'));
    return { task: told.plan.task, config: told.config, steps: told.step };
  }
  if (metadata['config'] !== undefined)
    return { task: null, config: parseObject(metadata['config'], 'the config'), steps: null };
  throw new RangeError(
    `the file’s metadata hold ${Object.keys(metadata).join(', ') || 'nothing'}; they must hold the card of its network, as npm run train, weights import and the page write it`,
  );
}

function check<Schema extends v.GenericSchema>(schema: Schema, json: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  throw new RangeError(issuesText(result.issues, 'the card'));
}
