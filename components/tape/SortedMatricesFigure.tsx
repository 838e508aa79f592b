import './sortedMatrices.css';
import type { TapeView } from '../../src/figures/tape/definition.ts';
import type { SortedMatrices } from '../../src/figures/tape/sortedMatrices.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { Explain } from '../parts/Explain.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { pairWords } from './pairWords.ts';
import { SortScrubber } from './SortScrubber.tsx';
import { useEscape } from '../parts/useEscape.ts';
import { SortedMatrix } from './SortedMatrix.tsx';

interface SortedMatricesFigureProps extends SelectionProps {
  readonly matrices: SortedMatrices;
  readonly letters: readonly string[];
  readonly buckets: number;
  /** Where the scrubber stands, in [0, stops − 1] of SORT_STOPS. */
  readonly progress: number;
  readonly onProgress: (progress: number) => void;
  /** What is shown where there is room for four. */
  readonly chosen: TapeView['matrices'];
  readonly onChosen: (matrices: TapeView['matrices']) => void;
}

/** The panels of the paper's Figure 2, each one stop of the scrubber from the second on. */
const PANELS = ['a', 'b', 'c', 'd'] as const;

/** Least width for four matrices beside one another, in pixels: that of the page on a screen of 1100. */
const FOUR_ABREAST = 1036;

/** The four matrices of the paper's Figure 2, side by side where there is room and in print; else one that moves. */
export function SortedMatricesFigure(props: SortedMatricesFigureProps) {
  const { matrices, progress, onProgress, chosen, onChosen, ...rest } = props;
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(1216);
  useEscape(rest.pinned, rest.onPin);
  const view = room >= FOUR_ABREAST ? chosen : 'one';
  const { counts, tokens, chunkLength } = matrices;
  const stop = Math.round(progress);
  const shown = PANELS[Math.max(0, stop - 1)] ?? 'd';
  const noteOf = (panel: (typeof PANELS)[number]) =>
    text(`tape.matrix.note.${panel}`, {
      all: tokens * tokens,
      bucketed: counts.bucketed,
      earlier: counts.earlier,
      seen: counts.seen,
      beyond: counts.beyond,
      scored: 2 * chunkLength * tokens,
    });
  return (
    <div className="sorted-matrices" data-view={view} ref={ref}>
      <div className="section-head">
        <div>
          <h3>{text('tape.matrix.title')}</h3>
          <p className="lead">
            {text('tape.matrix.lead')} <Explain term="queryKey">{text('term.queryKey')}</Explain>{' '}
            <Explain term="sharedMatrices">{text('tape.matrix.shared')}</Explain>
          </p>
        </div>
        {room >= FOUR_ABREAST && (
          <Segments
            label={text('tape.matrix.view')}
            value={view}
            options={[
              { value: 'four', label: text('tape.matrix.four') },
              { value: 'one', label: text('tape.matrix.one') },
            ]}
            onChange={onChosen}
          />
        )}
      </div>
      {view === 'one' && (
        <SortScrubber progress={progress} chunkLength={chunkLength} onProgress={onProgress} />
      )}
      <div className="matrix-panels">
        {PANELS.map((panel, index) => (
          <SortedMatrix
            key={panel}
            {...rest}
            matrices={matrices}
            progress={index + 1}
            panel={panel}
            title={text(`tape.matrix.name.${panel}`)}
            note={noteOf(panel)}
            current={stop === index + 1}
          />
        ))}
        {view === 'one' && (
          <SortedMatrix
            {...rest}
            matrices={matrices}
            progress={progress}
            panel="moving"
            title={text(`tape.matrix.name.${shown}`)}
            note={noteOf(shown)}
            current
          />
        )}
      </div>
      <p className="matrix-says" data-state={rest.pinned ? 'pinned' : 'free'}>
        <b>{pairWords(text, matrices, rest.letters, rest.selection)}</b>
        {rest.pinned && <> · {text('tape.pinned')}</>}
      </p>
      <p className="note matrix-legend">
        {matrices.answers.length > 0 && (
          <>
            <span className="legend-answer" aria-hidden="true" /> {text('tape.matrix.legend.answer')}
            {' · '}
          </>
        )}
        <span className="legend-far" aria-hidden="true" /> {text('tape.matrix.legend.far')}
        {' · '}
        <span className="legend-window" aria-hidden="true" /> {text('tape.matrix.legend.window')}
        {counts.seen + counts.beyond > counts.earlier && (
          <>
            {' · '}
            <span className="legend-across" aria-hidden="true" /> {text('tape.matrix.legend.across')}
          </>
        )}
      </p>
    </div>
  );
}
