import * as v from 'valibot';
import { issuesText } from './issueText.ts';
import { parseConfig, type ReformerConfig } from './reformerConfig.ts';

const OPTIMISERS = ['adam', 'adafactor'] as const;
const AFTER_WARMUP = ['constant', 'linear', 'cosine', 'inverseRoot'] as const;
const BACKWARD = ['reversible', 'stored'] as const;

export type OptimiserName = (typeof OPTIMISERS)[number];

const whole = (field: string, least: number, most = 2 ** 31 - 1) =>
  v.custom<number>(
    (input) => typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most,
    ({ input }) => `${field} is ${String(input)}; it must be a whole number from ${least} to ${most}`,
  );

const positive = (field: string) =>
  v.custom<number>(
    (input) => typeof input === 'number' && Number.isFinite(input) && input > 0,
    ({ input }) => `${field} is ${String(input)}; it must be a number above 0`,
  );

const oneOf = <T extends string>(field: string, options: readonly T[]) =>
  v.picklist(options, ({ input }) => `${field} is ${String(input)}; it must be one of ${options.join(', ')}`);

const shape = v.object({
  /** Id of a task of src/tasks, where it is looked up. */
  task: v.string(({ input }) => `task is ${String(input)}; it must be the name of a task`),
  /** Steps of the whole training. */
  steps: whole('steps', 1),
  /** Sequences that go through the network at once. */
  batch: whole('batch', 1, 4096),
  /** Batches whose gradients are averaged before a step. */
  accumulate: whole('accumulate', 1, 1024),
  /** Fixes weights, batches, rotations and dropout. */
  seed: whole('seed', 0),
  optimiser: oneOf('optimiser', OPTIMISERS),
  learningRate: v.object({
    peak: positive('learningRate.peak'),
    /** Steps of the linear climb to the peak. */
    warmup: whole('learningRate.warmup', 0),
    after: oneOf('learningRate.after', AFTER_WARMUP),
  }),
  /** Largest global norm of the gradients; null leaves them, and each block is then updated as soon as it is differentiated. */
  clipNorm: v.nullable(positive('clipNorm')),
  /** Rebuild activations in reverse, or store them all. Same model, same gradients. */
  backward: oneOf('backward', BACKWARD),
});

/** How a network is trained. With the config it fixes every number of the training on a given backend. */
export type TrainingPlan = v.InferOutput<typeof shape>;
export type LearningRate = TrainingPlan['learningRate'];

/**
 * @returns the same plan, typed
 * @throws RangeError naming each offending field, its value and what is required
 */
export function parsePlan(input: unknown, config: ReformerConfig): TrainingPlan {
  const result = v.safeParse(shape, input);
  if (!result.success) throw new RangeError(issuesText(result.issues, 'the plan'));
  const { residual } = parseConfig(config);
  if (residual === 'ordinary' && result.output.backward === 'reversible') {
    throw new RangeError('backward is reversible; an ordinary residual stack needs stored');
  }
  return result.output;
}
