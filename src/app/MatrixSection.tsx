import { useMemo } from 'react';
import { MatrixFigure } from '../../components/masks/MatrixFigure.tsx';
import { FigureFrame } from '../../components/parts/FigureFrame.tsx';
import { useText } from '../../components/parts/text.ts';
import { layoutMatrix, matrixCells, type MatrixKind } from '../figures/matrix.ts';
import type { LabStore, ShownRun } from '../store/labStore.ts';
import { useSelection } from './useSelection.ts';

const KINDS: readonly MatrixKind[] = ['exact', 'round', 'all'];

/** Which pairs are seen: under exact attention, in one round, in all of them. */
export function MatrixSection({ store, shown }: { readonly store: LabStore; readonly shown: ShownRun }) {
  const text = useText();
  const { recording, pairs } = shown;
  const { config } = recording;
  const selecting = useSelection(store);
  const { layer, head, round } = selecting.selection;
  const matrices = useMemo(
    () =>
      KINDS.map((kind) => {
        const matrix = layoutMatrix(recording, { layer, head, round }, kind, pairs);
        const rows = matrixCells(matrix).map(({ query, key, weight }) => [query, key, weight.toFixed(4)]);
        return { kind, matrix, rows };
      }),
    [recording, pairs, layer, head, round],
  );
  const tables = matrices.map(({ kind, rows }) => ({
    name: text(`matrix.${kind}`, {
      rounds: kind === 'round' ? round + 1 : config.hashRounds,
      head: head + 1,
    }),
    head: ['query', 'key', 'weight'].map((column) => text(`table.${column}`)),
    rows,
  }));
  return (
    <FigureFrame
      name="masks"
      title={text('matrix.title')}
      lead={text(`matrix.lead.${config.preset === 'paper' ? 'paper' : 'others'}`)}
      tables={tables}
    >
      <div className="matrices">
        {matrices.map(({ kind, matrix }) => (
          <MatrixFigure
            key={kind}
            {...selecting}
            matrix={matrix}
            kind={kind}
            head={head + 1}
            rounds={kind === 'round' ? round + 1 : config.hashRounds}
          />
        ))}
      </div>
    </FigureFrame>
  );
}
