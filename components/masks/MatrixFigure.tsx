import { memo, useId, useMemo } from 'react';
import { scaleSqrt } from 'd3';
import { VISIBLE_WEIGHT, type Matrix, type MatrixKind } from '../../src/figures/matrix.ts';
import { TableTwin } from '../parts/TableTwin.tsx';
import { useText } from '../parts/text.ts';
import { useTokenKeys } from '../parts/useTokenKeys.ts';

interface MatrixFigureProps {
  readonly matrix: Matrix;
  readonly kind: MatrixKind;
  /** Counted from one. */
  readonly head: number;
  /** Number of rounds that the matrix is about: which one for `round`, how many for `all`. */
  readonly rounds: number;
  readonly selected: number;
  readonly onSelect: (token: number) => void;
}

/** Side of a cell in the drawing's own units. */
const CELL = 10;

/** Share of the ramp's far end, in percent; a seen pair of weight zero still differs from a pair that is not seen. */
const depth = scaleSqrt([0, 1], [0, 100]).clamp(true);

/** A causal matrix, query by key: what each token sees, and the answers that it must see, hollow where missed. */
export function MatrixFigure({ matrix, kind, head, rounds, selected, onSelect }: MatrixFigureProps) {
  const text = useText();
  const id = useId();
  const { tokens, answers } = matrix;
  const keys = useTokenKeys(selected, tokens, 1, onSelect);
  const side = tokens * CELL;
  // Text keeps its size on screen, however many cells share the square.
  const unit = side / 640;
  const met = answers.filter(({ meeting }) => meeting === 'met').length;
  const title = text(`matrix.${kind}`, { rounds, head });
  return (
    <figure className="matrix" data-kind={kind} aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <div
        className="focusable"
        role="slider"
        tabIndex={0}
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={tokens - 1}
        aria-valuenow={selected}
        aria-valuetext={text('matrix.value', {
          position: selected,
          count: kind === 'exact' ? selected : matrix.cells.filter(({ query }) => query === selected).length,
        })}
        onKeyDown={keys}
      >
        <svg
          viewBox={`-6 -6 ${String(side + 12)} ${String(side + 12)}`}
          aria-hidden="true"
          onPointerMove={(event) => {
            if (event.pointerType === 'mouse') onSelect(rowAt(event, tokens));
          }}
          onClick={(event) => {
            onSelect(rowAt(event, tokens));
          }}
        >
          <path className="past" d={`M0 0L${String(side)} ${String(side)}H0Z`} />
          <Cells matrix={matrix} />
          <rect
            className="selected"
            x={-2}
            y={selected * CELL - 2}
            width={(selected + 1) * CELL + 4}
            height={CELL + 4}
            rx={3}
          />
          <text
            className="sight"
            fontSize={40 * unit}
            x={side * 0.97}
            y={side * 0.2}
            textAnchor="end"
            data-testid={`sight-${kind}`}
          >
            {text('matrix.sight', { met, count: answers.length })}
          </text>
          <text
            className="sight-note"
            fontSize={29 * unit}
            x={side * 0.97}
            y={side * 0.2 + 34 * unit}
            textAnchor="end"
          >
            {text('matrix.sightNote')}
          </text>
          {kind === 'exact' && (
            <text
              className="sight-note"
              fontSize={29 * unit}
              x={side * 0.97}
              y={side * 0.2 + 76 * unit}
              textAnchor="end"
            >
              {text('matrix.threshold', { least: VISIBLE_WEIGHT })}
            </text>
          )}
        </svg>
      </div>
      <TableTwin
        name={title}
        head={['query', 'key', 'weight'].map((column) => text(`table.${column}`))}
        rows={matrix.cells.map(({ query, key, weight }) => [query, key, weight.toFixed(4)])}
      />
    </figure>
  );
}

/** The cells change with the run only, not with the selection. */
const Cells = memo(function Cells({ matrix }: { readonly matrix: Matrix }) {
  const asked = useMemo(
    () => new Set(matrix.answers.map(({ question, answer }) => `${String(question)} ${String(answer)}`)),
    [matrix],
  );
  return (
    <g>
      {matrix.cells.map(({ query, key, weight }) => (
        <rect
          key={`${String(query)} ${String(key)}`}
          data-query={query}
          data-key={key}
          data-answer={asked.has(`${String(query)} ${String(key)}`)}
          x={key * CELL + 0.5}
          y={query * CELL + 0.5}
          width={CELL - 1}
          height={CELL - 1}
          style={{
            fill: `color-mix(in oklab, var(--ramp-far) ${depth(weight).toFixed(1)}%, var(--ramp-near))`,
          }}
        />
      ))}
      {matrix.answers
        .filter(({ meeting }) => meeting !== 'met')
        .map(({ question, answer, meeting }) => (
          <rect
            key={question}
            className="missed"
            data-missed={question}
            data-meeting={meeting}
            x={answer * CELL + 1.5}
            y={question * CELL + 1.5}
            width={CELL - 3}
            height={CELL - 3}
            // Thinner where the cells are large, so that the hollow is seen as one.
            strokeWidth={2.5 * Math.min(1, matrix.tokens / 64)}
          />
        ))}
    </g>
  );
});

function rowAt(event: { clientY: number; currentTarget: SVGSVGElement }, tokens: number): number {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const units = tokens * CELL + 12;
  const row = Math.floor((((event.clientY - top) / height) * units - 6) / CELL);
  return Math.min(tokens - 1, Math.max(0, row));
}
