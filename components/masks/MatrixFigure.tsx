import { memo, useId, useMemo } from 'react';
import { NO_WEIGHT, VISIBLE_WEIGHT, type Matrix, type MatrixKind } from '../../src/figures/masks/matrix.ts';
import type { MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';
import { recordedPairs } from '../../src/figures/plot/recordedPairs.ts';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { PairMatrix } from './PairMatrix.tsx';
import { useZoom } from './useZoom.ts';

interface MatrixFigureProps extends SelectionProps {
  readonly matrix: Matrix;
  readonly kind: MatrixKind;
  /** Counted from one. */
  readonly head: number;
  /** Number of rounds that the matrix is about: which one for `round`, how many for `all`. */
  readonly rounds: number;
  /** Beside the large one: its words stand under it. */
  readonly small?: boolean;
  /** What is in sight; without it the figure keeps that itself. */
  readonly zoom?: MatrixZoom;
  readonly onZoom?: (zoom: MatrixZoom) => void;
}

/** A causal matrix, query by key: what each token sees, and the answers that it must see, hollow where missed. */
export function MatrixFigure(props: MatrixFigureProps) {
  const { matrix, kind, head, rounds, small = false, zoom, onZoom, ...selecting } = props;
  const text = useText();
  const id = useId();
  const { tokens, answers, weights } = matrix;
  const source = useMemo(() => recordedPairs(weights, tokens), [weights, tokens]);
  const zooming = useZoom(zoom, onZoom);
  const { token, key } = selecting.selection;
  const met = answers.filter(({ meeting }) => meeting === 'met').length;
  const weight = key === null ? NaN : (weights[token * tokens + key] ?? NaN);
  const absent = kind === 'exact' ? 'faint' : 'unseen';
  const state = Number.isNaN(weight) ? absent : weight === NO_WEIGHT ? 'seen' : 'weight';
  const pairText =
    key === null
      ? text('masks.query', { query: token })
      : text(`masks.pair.${state}`, { query: token, key, weight, least: VISIBLE_WEIGHT });
  const notes = (
    <>
      <span>{text('matrix.sightNote')}</span>
      {kind === 'exact' && <span>{text('matrix.threshold', { least: VISIBLE_WEIGHT })}</span>}
    </>
  );
  return (
    <figure className="matrix" data-kind={kind} data-small={small} aria-labelledby={id}>
      <figcaption id={id}>{text(`matrix.${kind}`, { rounds, head })}</figcaption>
      <PairMatrix
        {...selecting}
        {...zooming}
        source={source}
        look="weights"
        labelledBy={id}
        pairText={pairText}
        fresh={small ? undefined : matrix}
        marks={<Missed matrix={matrix} />}
      >
        <p className="sight">
          <strong data-testid={`sight-${kind}`}>
            {text('matrix.sight', { met, count: answers.length })}
          </strong>
          {!small && notes}
        </p>
      </PairMatrix>
      {small && <p className="sight-notes">{notes}</p>}
    </figure>
  );
}

/** The answers that are not seen; they change with the run only. */
const Missed = memo(function Missed({ matrix }: { readonly matrix: Matrix }) {
  return matrix.answers
    .filter(({ meeting }) => meeting !== 'met')
    .map(({ question, answer, meeting }) => (
      <rect
        key={question}
        className="missed"
        data-missed={question}
        data-meeting={meeting}
        x={answer + 0.15}
        y={question + 0.15}
        width={0.7}
        height={0.7}
      />
    ));
});
