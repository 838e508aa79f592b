import { Explain } from '../../../components/parts/Explain.tsx';
import { Segments } from '../../../components/parts/Segments.tsx';
import { useText } from '../../../components/parts/text.ts';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import { useSelection } from '../../hooks/useSelection.ts';

/** Which layer, head and round the figures show. */
export function ViewControls({
  store,
  config,
}: {
  readonly store: LabStore;
  readonly config: ReformerConfig;
}) {
  const text = useText();
  const { selection, onSelect } = useSelection(store, config);
  const parts = [
    { part: 'layer', term: 'shownLayer', count: config.layers.length },
    { part: 'head', term: 'shownHead', count: config.heads },
    { part: 'round', term: 'shownRound', count: config.hashRounds },
  ] as const;
  return (
    <div className="view-controls">
      {parts
        .filter(({ part, count }) => part !== 'layer' || count > 1)
        .map(({ part, term, count }) => (
          <Segments
            key={part}
            label={<Explain term={term}>{text(`view.${part}`)}</Explain>}
            value={selection[part]}
            options={Array.from({ length: count }, (_, index) => ({
              value: index,
              label: String(index + 1),
            }))}
            onChange={(next) => {
              onSelect({ [part]: next });
            }}
          />
        ))}
    </div>
  );
}
