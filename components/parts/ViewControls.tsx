import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { Explain } from './Explain.tsx';
import { Segments } from './Segments.tsx';
import type { SelectionProps } from './selectionProps.ts';
import { useText } from './text.ts';

interface ViewControlsProps extends Pick<SelectionProps, 'selection' | 'onSelect'> {
  /** Of the run that is shown. */
  readonly config: ReformerConfig;
}

/** Which layer, head and round the figures show. */
export function ViewControls({ config, selection, onSelect }: ViewControlsProps) {
  const text = useText();
  const parts = [
    { part: 'layer', term: 'shownLayer', count: config.layers.length },
    { part: 'head', term: 'shownHead', count: config.heads },
    { part: 'round', term: 'shownRound', count: config.hashRounds },
  ] as const;
  return (
    <div className="view-controls">
      {parts
        .filter(({ count }) => count > 1)
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
