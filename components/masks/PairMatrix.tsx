import type { ReactNode } from 'react';
import type { Matrix } from '../../src/figures/masks/matrix.ts';
import { withinSquare, type MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';
import type { PairSource } from '../../src/figures/plot/pairSource.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { useEscape } from '../parts/useEscape.ts';
import { PairSquare } from '../plot/PairSquare.tsx';
import { usePairKeys } from '../plot/usePairKeys.ts';
import { FreshCells } from './FreshCells.tsx';
import { MatrixCanvas } from './MatrixCanvas.tsx';
import type { CellLook } from './paintCells.ts';
import { useMatrixZoom } from './useMatrixZoom.ts';
import './masks.css';

interface PairMatrixProps extends SelectionProps {
  readonly source: PairSource;
  readonly look: CellLook;
  readonly zoom: MatrixZoom;
  readonly onZoom: (zoom: MatrixZoom) => void;
  /** Id of what names the matrix. */
  readonly labelledBy: string;
  /** The selected pair in words. */
  readonly pairText: string;
  /** What the source is of, where cells that come into sight are to be seen coming in. */
  readonly fresh?: Matrix | undefined;
  /** Marks over the cells, in cells. */
  readonly marks?: ReactNode;
  /** What stands in the empty half while all of it is in sight. */
  readonly children?: ReactNode;
}

const ZOOM_KEYS: Readonly<Record<string, 'in' | 'out' | 'reset'>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'reset',
};

/** A square of pairs, query by key, that is hovered, zoomed and walked through with the keys. */
export function PairMatrix(props: PairMatrixProps) {
  const { source, look, labelledBy, pairText, fresh, marks, children, selection, pinned } = props;
  const { tokens } = source;
  const text = useText();
  const most = Math.max(4, tokens / 8);
  const zoom = withinSquare(props.zoom, most);
  const { scale, left, top } = zoom;
  const { area, change } = useMatrixZoom(zoom, props.onZoom, most);
  const { token, key } = selection;
  useEscape(pinned, props.onPin);
  // The keys after the query are not there to be seen.
  const keys = usePairKeys(props, { tokens, sorted: null, lastKey: token });
  const cell = (share: number, start: number) =>
    Math.min(tokens - 1, Math.max(0, Math.floor((share / scale + start) * tokens)));
  const shift = (start: number) => String(-start * scale * tokens);
  const enlarged = scale > 1;
  return (
    <>
      <div className="pair-square">
        <PairSquare
          {...props}
          className="pair-matrix"
          tokens={tokens}
          labelledBy={labelledBy}
          pairAt={(across, down) => ({ token: cell(down, top), key: cell(across, left) })}
          onKeyDown={(event) => {
            const way = ZOOM_KEYS[event.key];
            if (way === undefined || event.ctrlKey || event.metaKey) keys(event);
            else {
              event.preventDefault();
              change(way);
            }
          }}
          area={area}
          enlarged={enlarged}
        >
          <MatrixCanvas source={source} look={look} scale={scale} left={left} top={top} />
          {fresh !== undefined && <FreshCells matrix={fresh} zoom={zoom} />}
          <svg viewBox={`0 0 ${String(tokens)} ${String(tokens)}`} aria-hidden="true">
            <g transform={`translate(${shift(left)} ${shift(top)}) scale(${String(scale)})`}>
              {marks}
              <rect className="pair-row" x={0} y={token} width={tokens} height={1} />
              {key !== null && <rect className="pair-row" x={key} y={0} width={1} height={tokens} />}
              <rect
                className="selected"
                data-selected="true"
                data-token={token}
                data-pinned={pinned}
                x={key ?? 0}
                y={token}
                width={key === null ? token + 1 : 1}
                height={1}
              />
            </g>
          </svg>
        </PairSquare>
        {!enlarged && children}
      </div>
      <div className="zoom-buttons" role="group" aria-label={text('masks.zoom')}>
        {(['in', 'out', 'reset'] as const).map((way) => (
          <button
            key={way}
            type="button"
            // The focused matrix has keys for this.
            tabIndex={-1}
            aria-label={text(`masks.zoom.${way}`)}
            title={text(`masks.zoom.${way}`)}
            onClick={() => {
              change(way);
            }}
          >
            <span aria-hidden="true">{{ in: '+', out: '−', reset: '↺' }[way]}</span>
          </button>
        ))}
        <span className="muted pair-words">{pairText}</span>
      </div>
    </>
  );
}
