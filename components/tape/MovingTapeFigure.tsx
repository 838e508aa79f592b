import './tape.css';
import { useId } from 'react';
import { SORT_STOPS, sortStageAt } from '../../src/figures/tape/sortStages.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import type { TapeProps } from './tapeProps.ts';
import { toldAt } from './MeetingArcs.tsx';
import { SortScrubber } from './SortScrubber.tsx';
import { TapeMoving } from './TapeMoving.tsx';
import { TapeSays } from './TapeSays.tsx';
import { useTokenKeys } from '../parts/useTokenKeys.ts';

/** Narrowest cell that a letter still fits, and the widest that still reads as one of a row, in pixels. */
const LEAST_CELL = 14;
const WIDEST_CELL = 40;

/** The sequence on its way from reading order to being sorted and cut; arcs join each question to its answer. */
export function MovingTapeFigure(props: TapeProps) {
  const { tape, pinned, progress, onProgress } = props;
  const text = useText();
  const id = useId();
  const [ref, room] = useWidth<HTMLDivElement>(1216);
  const tokens = tape.cells.length;
  const columns = [tokens, 64, 32, 16].find((count) => count <= tokens && room / count >= LEAST_CELL) ?? 16;
  const width = Math.min(room, columns * WIDEST_CELL);
  const keys = useTokenKeys(props, tokens, columns);
  const stop = SORT_STOPS[Math.round(progress)] ?? 'lookBack';
  // What became of the pairs is known once the tape is cut and looks back; the counts keep their room until then.
  const isTold = toldAt(sortStageAt(progress)) === 'meetings';
  return (
    <figure className="tape" aria-labelledby={`${id}-title`} data-state={pinned ? 'pinned' : 'free'}>
      <div ref={ref}>
        <p className="caption" id={`${id}-title`}>
          {tape.arcs.length === 0 ? text('tape.asRead') : text('tape.reading', { distance: tokens / 2 - 1 })}
        </p>
        <SortScrubber progress={progress} chunkLength={tape.chunkLength} onProgress={onProgress} />
        <p className="caption split" style={{ maxWidth: Math.max(width, 480) }}>
          <span>{text(`tape.says.${stop}`, { length: tape.chunkLength })}</span>
          {tape.arcs.length > 0 && (
            <span className="counts" data-testid="counts" data-told={isTold} aria-hidden={!isTold}>
              <b className="met">{text('tape.met', { count: tape.counts.met })}</b>
              <b className="beyond">{text('tape.beyond', { count: tape.counts.beyond })}</b>
              <b className="split-pair">{text('tape.split', { count: tape.counts.split })}</b>
            </span>
          )}
        </p>
        {tape.arcs.length > 0 && columns < tokens && (
          <p className="note" data-testid="marks-for-arcs">
            {text('tape.marksForArcs')}
          </p>
        )}
        <TapeMoving {...props} width={width} columns={columns} labelledBy={`${id}-title`} onKeyDown={keys} />
        <TapeSays {...props} />
      </div>
    </figure>
  );
}
