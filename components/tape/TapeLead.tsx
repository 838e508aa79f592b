import type { TapeView } from '../../src/figures/tape/definition.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { FIRST_SEEDS } from '../../src/tasks/defaultPhrases.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface TapeLeadProps {
  readonly recording: Recording;
  readonly source: TapeView['source'];
}

/** Length at which the first seeds were searched for. */
const SEARCHED_TOKENS = 64;

/** What the tape shows; of a default example's seed, why it was chosen. */
export function TapeLead({ recording: { config, seed }, source }: TapeLeadProps) {
  const text = useText();
  if (source === 'classic') return <p>{text('tape.lead.classic')}</p>;
  const isFirstSeed = Object.values(FIRST_SEEDS).includes(seed) && config.maxTokens === SEARCHED_TOKENS;
  return (
    <p>
      {text('tape.lead')} <Explain term="tapeMarks">{text('tape.marks')}</Explain>{' '}
      {isFirstSeed && <Explain term="seedChoice">{text('tape.seedChoice')}</Explain>}
    </p>
  );
}
