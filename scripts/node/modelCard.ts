import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { taskOf } from '../../src/tasks/tasks.ts';
import type { ModelCard } from './weightFile.ts';

/** Writes the card of a weight file as Markdown beside it. */
export function writeModelCard(weightPath: string, card: ModelCard): void {
  writeFileSync(weightPath.replace(/\.safetensors$/, '.md'), modelCardText(basename(weightPath), card));
}

function modelCardText(
  name: string,
  { task: id, config, training, accuracy = {}, heldOut }: ModelCard,
): string {
  const task = taskOf(id);
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const attention = (key: string) =>
    key === 'full' ? 'exact' : `${key} hash round${key === '1' ? '' : 's'}`;
  // Whole numbers are sorted to the front by JavaScript; the card goes from exact to one round.
  const rows = Object.entries(accuracy).sort(([one], [other]) => rank(other) - rank(one));
  return `# ${name}

${task.describe(config)}.
${config.layers.length} reversible block${config.layers.length === 1 ? '' : 's'}, ${config.heads} heads, width ${config.modelDim}, feed-forward ${config.feedForwardDim}, preset \`${config.preset}\`.

Trained for ${training.steps} steps of ${training.batch} sequences with ${training.hashRounds} hash rounds, ${training.optimiser} ${training.learningRate.peak},
${training.backward} activations, ${training.clipNorm === null ? 'gradients not clipped' : `gradient norm clipped at ${training.clipNorm}`}, seed ${training.seed}, on ${training.backend}.

| attention | right ${task.scored} |
|---|---|
${rows.map(([key, share]) => `| ${attention(key)} | ${percent(share)} |`).join('\n')}

Measured on ${heldOut?.sequences ?? 0} held-out sequences (seed ${heldOut?.seed ?? 0}), fresh rotations for every 32.

| step | loss, nats a symbol |
|---|---|
${training.curve.map(([step, loss]) => `| ${step} | ${loss.toFixed(4)} |`).join('\n')}

\`\`\`json
${JSON.stringify(config, null, 2)}
\`\`\`
`;
}

function rank(key: string): number {
  return key === 'full' ? Infinity : Number(key);
}
