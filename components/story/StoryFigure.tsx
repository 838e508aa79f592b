import './story.css';
import './storyTape.css';
import { useCallback, useMemo, useState } from 'react';
import { bucketCount } from '../../src/config/reformerConfig.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import { chosenLetter } from '../../src/figures/story/chosenLetter.ts';
import { storyDefinition, type StoryView } from '../../src/figures/story/definition.ts';
import { layoutStory } from '../../src/figures/story/story.ts';
import { layoutTape } from '../../src/figures/tape/tape.ts';
import { at } from '../../src/maths/at.ts';
import { useSpellings } from '../answers/useSpellings.ts';
import type { FigureProps } from '../parts/figureProps.ts';
import { QuietFrame } from '../parts/QuietFrame.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';
import { StoryCard } from './StoryCard.tsx';
import { StoryLetters } from './StoryLetters.tsx';
import { storyTable } from './storyTable.ts';
import { StoryTape } from './StoryTape.tsx';
import { StoryTapeControls } from './StoryTapeControls.tsx';

interface StoryFigureProps extends FigureProps<StoryView> {
  /** Rounds that the copy is asked with; those of the run when absent. */
  readonly rounds?: number;
  readonly onRounds?: (rounds: number) => void;
  /** It opens its page: its title is the page's. */
  readonly isFirst?: boolean;
}

const ROUNDS = [1, 2, 4, 8];

/** The page's story in one screen: a phrase, its copy with the typos, and why one of them is there. */
export function StoryFigure({ rounds: asked, onRounds, isFirst = false, ...props }: StoryFigureProps) {
  const { run, measure } = props;
  const { recording, encoded } = run;
  const { config } = recording;
  const text = useText();
  const { view, setView, selecting } = useFigure(storyDefinition, props);
  const { spellings } = useSpellings(run, measure);
  const [ownRounds, setOwnRounds] = useState(config.hashRounds);
  const wanted = asked ?? ownRounds;
  const spelling = useShownSpelling(spellings, wanted, config.hashRounds);
  const story = useMemo(() => layoutStory(run, spelling), [run, spelling]);
  const chosen = chosenLetter(story.letters, selecting.selection);

  const { onSelect } = selecting;
  const { pairs } = run;
  const choose = useCallback(
    (question: number) => {
      const pair = pairs.find((each) => each.question === question);
      if (pair !== undefined) onSelect({ token: question, key: pair.answer });
    },
    [pairs, onSelect],
  );
  const first = at(pairs, 0).question;
  const keys = useTokenKeys(
    {
      ...selecting,
      selection: { token: (chosen?.question ?? first) - first },
      onSelect: ({ token = 0 }) => {
        choose(token + first);
      },
    },
    pairs.length,
    pairs.length,
  );

  // The run tells the tapes of its own rounds; of more they come with their run.
  const told = Math.min(story.rounds, config.hashRounds);
  const { layer, head } = selecting.selection;
  const round = Math.min(selecting.selection.round, told - 1);
  const tape = useMemo(
    () => layoutTape(headView(recording, layer, head), round, pairs),
    [recording, layer, head, round, pairs],
  );
  const setProgress = useCallback(
    (progress: number) => {
      setView({ progress });
    },
    [setView],
  );
  return (
    <QuietFrame
      name="story"
      heading={isFirst ? 'h1' : 'h2'}
      title={text(`story.title.${story.claim}`)}
      lead={text('story.lead', {
        buckets: bucketCount(config),
        sees: config.preset === 'paper' ? 'own' : 'window',
      })}
      tables={() => [storyTable(text, run, story)]}
    >
      <div className="story" data-rounds={story.rounds} data-pending={spelling.rounds !== wanted}>
        <StoryLetters
          letters={story.letters}
          symbols={encoded.symbols}
          chosen={chosen}
          onChoose={choose}
          onKeyDown={keys}
        />
        <div className="story-rounds">
          <Segments
            label={text('story.rounds')}
            value={wanted}
            options={offeredRounds(wanted).map((value) => ({ value, label: String(value) }))}
            onChange={(next) => {
              if (asked === undefined) setOwnRounds(next);
              onRounds?.(next);
            }}
          />
          <p className="story-count" data-testid="story-wrong" data-none={story.wrong === 0}>
            {text('story.wrong', { wrong: story.wrong, letters: story.letters.length })}
          </p>
        </div>
        <StoryCard
          run={run}
          story={story}
          chosen={chosen}
          spellings={spellings}
          pending={spelling.rounds === wanted ? null : wanted}
        />
        <StoryTapeControls
          {...selecting}
          config={config}
          rounds={told}
          progress={view.progress}
          onProgress={setProgress}
        />
        <StoryTape
          tape={tape}
          letters={run.letters}
          buckets={bucketCount(config)}
          progress={view.progress}
          chosen={chosen}
          onChoose={choose}
        />
        <p className="story-legend">{text('story.legend')}</p>
      </div>
    </QuietFrame>
  );
}

/** @returns the rounds to choose from; an address may ask for others */
function offeredRounds(wanted: number): number[] {
  return [...new Set([...ROUNDS, wanted])].toSorted((one, other) => one - other);
}

/** @returns the spelling with the wanted rounds; while it is not known, the one that was shown last */
function useShownSpelling<Each extends { readonly rounds: number }>(
  spellings: readonly Each[],
  wanted: number,
  ofRun: number,
): Each {
  const [last, setLast] = useState(ofRun);
  const find = (rounds: number) => spellings.find((each) => each.rounds === rounds);
  const known = find(wanted);
  if (known !== undefined && last !== wanted) setLast(wanted);
  return known ?? find(last) ?? find(ofRun) ?? at(spellings, 0);
}
