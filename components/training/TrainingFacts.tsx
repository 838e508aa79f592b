import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

/** What is trained, and how long. */
export interface TrainingFacts {
  /** Length of 0w0w, and letters of w. */
  readonly tokens: number;
  readonly letters: number;
  readonly layers: number;
  readonly heads: number;
  /** Rounds while training; runs may have others. */
  readonly hashRounds: number;
  readonly steps: number;
  /** Phrases a step. */
  readonly batch: number;
  readonly parameters: number;
  /** Different letters that a guess chooses from. */
  readonly symbols: number;
}

/** What will be trained, each number with its explanation. */
export function TrainingFactsList({ facts }: { readonly facts: TrainingFacts }) {
  const text = useText();
  const rows = [
    ['trainingLength', text('training.lengthValue', { tokens: facts.tokens, letters: facts.letters })],
    ['trainingBlocks', text('training.blocksValue', { layers: facts.layers, heads: facts.heads })],
    ['trainingRounds', String(facts.hashRounds)],
    ['trainingBatch', text('training.batchValue', { steps: facts.steps, batch: facts.batch })],
    ['parameters', text('training.parametersValue', { parameters: facts.parameters })],
  ] as const;
  return (
    <dl className="training-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Explain term={name}>{text(`training.fact.${name}`)}</Explain>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
