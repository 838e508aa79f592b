import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { MatrixCanvas } from './MatrixCanvas.tsx';
import type { CellLook } from './paintCells.ts';
import { useMatrixZoom } from './useMatrixZoom.ts';
import { usePairKeys } from './usePairKeys.ts';
import './masks.css';

interface PairMatrixProps extends SelectionProps {
  /** [tokens, tokens], query by key; NaN where nothing is drawn. */
  readonly values: Float32Array;
  readonly tokens: number;
  readonly look: CellLook;
  /** Id of what names the matrix. */
  readonly labelledBy: string;
  /** The selected pair in words. */
  readonly pairText: string;
  /** Marks over the cells, in cells. */
  readonly marks?: ReactNode;
  /** What stands in the empty half while all of it is in sight. */
  readonly children?: ReactNode;
}

/** A square of pairs, query by key, that is hovered, zoomed and walked through with the keys. */
export function PairMatrix(props: PairMatrixProps) {
  const { values, tokens, look, labelledBy, pairText, marks, children, selection, pinned } = props;
  const text = useText();
  const { area, view, change } = useMatrixZoom(Math.max(4, tokens / 8));
  const keys = usePairKeys(props, tokens, change);
  const { token, key } = selection;
  const pairAt = (event: MouseEvent | PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const cell = (share: number, start: number) =>
      Math.min(tokens - 1, Math.max(0, Math.floor(((share - start) / view.scale) * tokens)));
    return {
      token: cell((event.clientY - top) / height, view.y),
      key: cell((event.clientX - left) / width, view.x),
    };
  };
  const enlarged = view.scale > 1;
  return (
    <>
      <div className="pair-square">
        <div
          className="focusable pair-matrix"
          data-enlarged={enlarged}
          ref={area}
          role="slider"
          tabIndex={0}
          aria-labelledby={labelledBy}
          aria-valuemin={0}
          aria-valuemax={tokens - 1}
          aria-valuenow={token}
          aria-valuetext={pairText}
          onKeyDown={keys}
          onPointerMove={(event) => {
            if (event.pointerType === 'mouse') props.onHover(pairAt(event));
          }}
          onClick={(event) => {
            const pair = pairAt(event);
            if (pair.token === token && pair.key === key) props.onPin(!pinned);
            else props.onSelect(pair);
          }}
        >
          <MatrixCanvas values={values} tokens={tokens} look={look} view={view} />
          <svg viewBox={`0 0 ${String(tokens)} ${String(tokens)}`} aria-hidden="true">
            <g
              transform={`translate(${String(view.x * tokens)} ${String(view.y * tokens)}) scale(${String(view.scale)})`}
            >
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
        </div>
        {!enlarged && children}
      </div>
      <div className="zoom-buttons" role="group" aria-label={text('masks.zoom')}>
        {(['in', 'out', 'reset'] as const).map((way) => (
          <button
            key={way}
            type="button"
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
