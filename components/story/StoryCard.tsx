import type { Spelling } from '../../src/figures/answers/spelling.ts';
import type { Story, StoryLetter } from '../../src/figures/story/story.ts';
import { at } from '../../src/maths/at.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { useText } from '../parts/text.ts';
import { causeText } from './causeText.ts';

interface StoryCardProps {
  readonly run: ShownRun;
  readonly story: Story;
  readonly chosen: StoryLetter | null;
  /** Fewest rounds first. */
  readonly spellings: readonly Spelling[];
  /** Rounds that are asked for while the copy with them is not known. */
  readonly pending: number | null;
}

/** One sentence that says why the chosen letter came out as it did, and what it means for the others. */
export function StoryCard({ run, story, chosen, spellings, pending }: StoryCardProps) {
  const text = useText();
  const { rounds, letters, met } = story;
  const index = letters.findIndex(({ question }) => question === chosen?.question);
  const cure =
    chosen?.wrong === true
      ? spellings.find((spelling) => {
          const { asked, said } = at(spelling.letters, index);
          return spelling.rounds > rounds && asked === said;
        })
      : undefined;
  const remarks = [
    pending !== null && text('story.pending', { rounds: pending, shown: rounds }),
    cure !== undefined && text('story.cure', { rounds: cure.rounds }),
    met !== null &&
      met.letters > 0 &&
      text(met.right === met.letters ? 'story.metAllRight' : 'story.metSomeRight', {
        right: met.right,
        letters: met.letters,
      }),
    run.recording.config.layers.length > 1 && text('story.layers'),
  ];
  return (
    <div className="story-card" role="status" data-cause={chosen?.cause?.kind ?? 'none'}>
      <p className="story-sentence">
        {chosen === null
          ? text('story.allRight', { rounds, letters: letters.length })
          : causeText(text, run, chosen, rounds)}
      </p>
      <p className="story-remark">{remarks.filter((remark) => remark !== false).join(' ')}</p>
    </div>
  );
}
