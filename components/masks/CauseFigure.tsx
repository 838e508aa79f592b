import { useId, useMemo } from 'react';
import {
  causeOf,
  causeValues,
  SHOWN_CAUSES,
  type CauseMatrix,
  type ShownCause,
} from '../../src/figures/masks/causeMatrix.ts';
import type { Matrix } from '../../src/figures/masks/matrix.ts';
import type { MatrixZoom } from '../../src/figures/plot/matrixZoom.ts';
import { recordedPairs } from '../../src/figures/plot/recordedPairs.ts';
import { Explain } from '../parts/Explain.tsx';
import { Segments } from '../parts/Segments.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { TableTwin } from '../parts/TableTwin.tsx';
import { useText } from '../parts/text.ts';
import { PairMatrix } from './PairMatrix.tsx';
import { useZoom } from './useZoom.ts';

interface CauseFigureProps extends SelectionProps {
  readonly causes: CauseMatrix;
  /** Weights of the same round, or of all: an attended pair is drawn by its weight. */
  readonly matrix: Matrix;
  readonly over: 'round' | 'all';
  /** Whether a condition is switched off: one round follows the switches, all rounds together do not. */
  readonly isSwitched?: boolean;
  readonly onOver: (over: 'round' | 'all') => void;
  /** Counted from one. */
  readonly head: number;
  readonly round: number;
  /** What is in sight; without it the figure keeps that itself. */
  readonly zoom?: MatrixZoom;
  readonly onZoom?: (zoom: MatrixZoom) => void;
}

/** All pairs of a head by what became of them, with counts. */
export function CauseFigure(props: CauseFigureProps) {
  const { causes, matrix, over, isSwitched = false, onOver, head, round, zoom, onZoom, ...selecting } = props;
  const text = useText();
  const id = useId();
  const { tokens } = causes;
  const { token, key } = selecting.selection;
  const source = useMemo(
    () => recordedPairs(causeValues(causes, matrix.weights), tokens),
    [causes, matrix, tokens],
  );
  const zooming = useZoom(zoom, onZoom);
  const cause = key === null ? undefined : causeOf(causes, token, key);
  return (
    <section className="causes">
      <h3 id={id}>{text('masks.causes')}</h3>
      <Segments
        label={text('masks.causes.over')}
        value={over}
        options={[
          { value: 'round', label: text('matrix.round', { head, rounds: round }) },
          { value: 'all', label: text('masks.causes.all') },
        ]}
        onChange={onOver}
      />
      {isSwitched && (
        <p className="note" data-testid="causes-under">
          {text(`masks.causes.under.${over}`)}
        </p>
      )}
      <PairMatrix
        {...selecting}
        {...zooming}
        source={source}
        look="causes"
        labelledBy={id}
        pairText={
          key === null || cause === undefined
            ? text('masks.query', { query: token })
            : text('masks.causes.pair', { query: token, key, cause: text(`masks.cause.${cause}`) })
        }
      >
        <ul className="cause-legend">
          {SHOWN_CAUSES.map((name) => (
            <li key={name} data-cause={name} data-current={name === cause}>
              <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" data-swatch={name}>
                <Swatch cause={name} />
              </svg>
              <Explain term={`cause.${name}`}>{text(`masks.cause.${name}`)}</Explain>
              <span>{causes.counts[name]}</span>
            </li>
          ))}
        </ul>
      </PairMatrix>
      <TableTwin
        name={text('masks.causes')}
        head={[text('masks.causes.column'), text('masks.causes.pairs')]}
        rows={SHOWN_CAUSES.map((name) => [text(`masks.cause.${name}`), causes.counts[name]])}
      />
    </section>
  );
}

function Swatch({ cause }: { readonly cause: ShownCause }) {
  if (cause !== 'beyond') return <rect width={14} height={14} />;
  return [0, 5, 10].map((at) => <rect key={at} x={at} y={at} width={4} height={4} />);
}
