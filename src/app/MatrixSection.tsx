import { useMemo } from 'react';
import { MatrixFigure } from '../../components/masks/MatrixFigure.tsx';
import { useText } from '../../components/parts/text.ts';
import { layoutMatrix, type MatrixKind } from '../figures/matrix.ts';
import type { LabStore, ShownRun } from '../store/labStore.ts';
import { useSelection } from './useSelection.ts';

const KINDS: readonly MatrixKind[] = ['exact', 'round', 'all'];

/** Which pairs are seen: under exact attention, in one round, in all of them. */
export function MatrixSection({ store, shown }: { readonly store: LabStore; readonly shown: ShownRun }) {
  const text = useText();
  const { recording, pairs } = shown;
  const { config } = recording;
  const { selection, onSelect } = useSelection(store);
  const { layer, head, round, token } = selection;
  const matrices = useMemo(
    () =>
      KINDS.map((kind) => ({ kind, matrix: layoutMatrix(recording, { layer, head, round }, kind, pairs) })),
    [recording, pairs, layer, head, round],
  );
  return (
    <section id="masks">
      <h2>{text('matrix.title')}</h2>
      <p className="lead">{text(`matrix.lead.${config.preset === 'paper' ? 'paper' : 'others'}`)}</p>
      <div className="matrices">
        {matrices.map(({ kind, matrix }) => (
          <MatrixFigure
            key={kind}
            matrix={matrix}
            kind={kind}
            head={head + 1}
            rounds={kind === 'round' ? round + 1 : config.hashRounds}
            selected={token}
            onSelect={(next) => {
              onSelect({ token: next });
            }}
          />
        ))}
      </div>
    </section>
  );
}
