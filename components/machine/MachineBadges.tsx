import type { MachineMap } from '../../src/figures/machine/machineMap.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

/** The three problems of a Transformer, each where its remedy acts. */
export type Remedy = 'hashing' | 'reversible' | 'slicing';

interface MachineBadgesProps {
  readonly map: MachineMap;
  readonly onOpen: (remedy: Remedy) => void;
}

/** One badge for each problem and its remedy; it explains itself and opens its part. */
export function MachineBadges({ map, onOpen }: MachineBadgesProps) {
  const text = useText();
  const { attention, feedForward } = map.nodes;
  const places: Readonly<Record<Remedy, { readonly left: number; readonly top: number }>> = {
    reversible: { left: map.block.x + 12, top: map.block.y },
    hashing: { left: attention.x + 6, top: attention.y + attention.height },
    slicing: { left: feedForward.x + 6, top: feedForward.y + feedForward.height },
  };
  return (['reversible', 'hashing', 'slicing'] as const).map((remedy) => (
    <span key={remedy} className="machine-badge" data-remedy={remedy} style={places[remedy]}>
      <Explain
        term={`machine.${remedy}`}
        onClick={() => {
          onOpen(remedy);
        }}
      >
        {text(`machine.badge.${remedy}`)}
      </Explain>
    </span>
  ));
}
