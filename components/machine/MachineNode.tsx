import type { Box } from '../../src/figures/machine/machineBlock.ts';
import type { MachinePart } from '../../src/figures/machine/machineParts.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { useText } from '../parts/text.ts';

interface MachineNodeProps {
  readonly part: MachinePart;
  readonly box: Box;
  readonly config: ReformerConfig;
  readonly head: number;
  /** Position of the selected token. */
  readonly position: number;
  /** Its position and letter. */
  readonly token: string;
  readonly isWorking: boolean;
  readonly isOpened: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

/** One part of the network: its name, and what in it belongs to the selection. */
export function MachineNode(props: MachineNodeProps) {
  const { part, box, config, head, position, token, isWorking, isOpened, tabIndex, onOpen } = props;
  const text = useText();
  const middle = box.x + box.width / 2;
  return (
    <g
      className="machine-node"
      data-node={part}
      data-working={isWorking}
      role="button"
      aria-expanded={isOpened}
      tabIndex={tabIndex}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      <rect className="machine-ground" {...box} rx={7} />
      <text className="machine-name" x={middle} y={box.y + 17} textAnchor="middle">
        {text(`machine.part.${part}`)}
      </text>{' '}
      {part === 'tokens' && (
        <text
          className="machine-token"
          data-selected="true"
          data-token={position}
          x={middle}
          y={box.y + 35}
          textAnchor="middle"
        >
          {token}
        </text>
      )}
      {part === 'attention' && <HeadMarks heads={config.heads} head={head} x={box.x + 12} y={box.y + 23} />}
      {part !== 'tokens' && (
        <text
          className="machine-small"
          x={part === 'attention' ? box.x + 18 + 11 * Math.min(config.heads, MOST_MARKS) : middle}
          y={box.y + (part === 'attention' || part === 'feedForward' ? 32 : 35)}
          textAnchor={part === 'attention' ? 'start' : 'middle'}
        >
          {noteOf(text, part, config, head)}
        </text>
      )}
    </g>
  );
}

const MOST_MARKS = 4;

/** A square a head; the selected one is filled. */
function HeadMarks({ heads, head, x, y }: { heads: number; head: number; x: number; y: number }) {
  if (heads > MOST_MARKS) return null;
  return Array.from({ length: heads }, (_, index) => (
    <rect
      key={index}
      className="machine-head"
      data-selected={index === head}
      x={x + 11 * index}
      y={y}
      width={9}
      height={9}
      rx={2}
    />
  ));
}

function noteOf(
  text: ReturnType<typeof useText>,
  part: Exclude<MachinePart, 'tokens'>,
  config: ReformerConfig,
  head: number,
): string {
  switch (part) {
    case 'embedding':
      return text('machine.note.positions');
    case 'attention':
      return text('machine.note.head', { head: head + 1, heads: config.heads });
    case 'feedForward':
      return text('machine.note.width', { width: config.feedForwardDim });
    case 'logits':
      return text('machine.note.letters', { count: config.vocabulary });
  }
}
