import { useId } from 'react';
import type { Tape } from '../../src/figures/tape.ts';
import { TapeReading } from './TapeReading.tsx';
import { TapeSorted } from './TapeSorted.tsx';
import { TapeTable } from './TapeTable.tsx';
import { useText } from '../parts/text.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';
import { useWidth } from '../parts/useWidth.ts';

/** What the tape figures are drawn from and whom they tell. */
export interface TapeProps {
  readonly tape: Tape;
  /** The character of each position. */
  readonly letters: readonly string[];
  readonly buckets: number;
  readonly selected: number;
  readonly onSelect: (token: number) => void;
}

/** Narrowest cell that a letter still fits, and the widest that still reads as one of a row, in pixels. */
const LEAST_CELL = 14;
const WIDEST_CELL = 40;

/** The sequence in reading order, then sorted by bucket and cut into chunks; arcs join each question to its answer. */
export function TapeFigure(props: TapeProps) {
  const { tape, selected, onSelect, letters } = props;
  const text = useText();
  const id = useId();
  const [ref, room] = useWidth<HTMLDivElement>(1216);
  const tokens = tape.cells.length;
  const columns = [tokens, 64, 32, 16].find((count) => count <= tokens && room / count >= LEAST_CELL) ?? 16;
  const width = Math.min(room, columns * WIDEST_CELL);
  const keys = useTokenKeys(selected, tokens, columns, onSelect);
  const cell = tape.cells[selected];
  return (
    <figure className="tape" aria-labelledby={`${id}-title`}>
      <div
        ref={ref}
        className="focusable"
        role="slider"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-valuemin={0}
        aria-valuemax={tokens - 1}
        aria-valuenow={selected}
        aria-valuetext={text('tape.value', {
          position: selected,
          letter: letters[selected] ?? '',
          bucket: cell?.bucket ?? 0,
          chunk: cell?.chunk ?? 0,
        })}
        onKeyDown={keys}
      >
        <p className="caption" id={`${id}-title`}>
          {text('tape.reading', { distance: tokens / 2 - 1 })}
        </p>
        <TapeReading {...props} width={width} columns={columns} />
        <p className="caption split" style={{ maxWidth: Math.max(width, 480) }}>
          <span>{text('tape.sorted', { length: tape.chunkLength })}</span>
          <span className="counts" data-testid="counts">
            <b className="met">{text('tape.met', { count: tape.counts.met })}</b>
            <b className="beyond">{text('tape.beyond', { count: tape.counts.beyond })}</b>
            <b className="split-pair">{text('tape.split', { count: tape.counts.split })}</b>
          </span>
        </p>
        <TapeSorted {...props} width={width} columns={columns} />
      </div>
      <TapeTable {...props} />
    </figure>
  );
}
