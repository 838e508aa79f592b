import { memo, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Machine, Moment } from '../../src/figures/machine/machine.ts';
import { heldShare } from '../../src/figures/machine/machineInside.ts';
import { at } from '../../src/maths/at.ts';
import type { MachineMap as MapLayout } from '../../src/figures/machine/machineMap.ts';
import type { MachinePart } from '../../src/figures/machine/machineParts.ts';
import { nextPlace } from '../parts/nextPlace.ts';
import { useText } from '../parts/text.ts';
import { MachineEdges } from './MachineEdges.tsx';
import { MachineInside } from './MachineInside.tsx';
import { MachineNode } from './MachineNode.tsx';

interface MachineMapProps {
  readonly machine: Machine;
  readonly map: MapLayout;
  readonly moment: Moment;
  /** The block that is drawn with its parts. */
  readonly layer: number;
  readonly head: number;
  /** Position and letter of the selected token. */
  readonly token: string;
  readonly position: number;
  /** Moves the selected token by so many places. */
  readonly onToken: (by: number) => void;
  /** The part whose panel is open. */
  readonly opened: MachinePart | null;
  readonly onOpen: (part: MachinePart) => void;
  readonly onLayer: (layer: number) => void;
}

/** The network from tokens to logits. Arrow keys go from part to part, Enter opens one; with Shift they move the token. */
export const MachineMap = memo(function MachineMap(props: MachineMapProps) {
  const { machine, map, moment, layer, head, token, position, opened, onOpen, onLayer, onToken } = props;
  const text = useText();
  const svg = useRef<SVGSVGElement>(null);
  const [focus, setFocus] = useState('tokens');
  const isMoving = useRef(false);
  const order = [
    'tokens',
    'embedding',
    ...map.cards.filter((card) => card.layer < layer || card.isOpen).map((card) => `block${card.layer}`),
    'attention',
    'feedForward',
    ...map.cards.filter((card) => card.layer > layer && !card.isOpen).map((card) => `block${card.layer}`),
    'logits',
  ];
  const current = order.includes(focus) ? focus : 'attention';
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    svg.current?.querySelector<SVGElement>(`[data-node="${current}"]`)?.focus();
  }, [current]);
  const move = (event: KeyboardEvent) => {
    // Arrows alone go from part to part; with Shift, from token to token.
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.shiftKey && by !== undefined) {
      event.preventDefault();
      onToken(by);
      return;
    }
    const target = nextPlace(event.key, order.indexOf(current), order.length);
    if (target === null) return;
    event.preventDefault();
    isMoving.current = true;
    setFocus(at(order, target));
  };
  const openBlock = (chosen: number) => {
    // The card gives way to the block: whoever stood on it goes on at its first part.
    isMoving.current = !map.cards.some((card) => card.layer === layer);
    setFocus(isMoving.current ? 'attention' : `block${chosen}`);
    onLayer(chosen);
  };
  const node = (part: MachinePart) => (
    <MachineNode
      key={part}
      part={part}
      box={map.nodes[part]}
      config={machine.config}
      head={head}
      position={position}
      token={token}
      isWorking={moment.part === part && (moment.layer === null || moment.layer === layer)}
      isOpened={opened === part}
      tabIndex={current === part ? 0 : -1}
      onOpen={() => {
        setFocus(part);
        onOpen(part);
      }}
    />
  );
  return (
    <svg
      ref={svg}
      className="machine-map"
      width={map.width}
      height={map.height}
      role="group"
      aria-label={text('machine.map')}
      onKeyDown={move}
    >
      <rect
        className="machine-block"
        data-selected={machine.config.layers.length > 1}
        {...map.block}
        rx={10}
      />
      <text
        className="machine-small"
        x={map.block.x + map.block.width - 10}
        y={map.block.y + 17}
        textAnchor="end"
      >
        {text('machine.block', { block: layer + 1, count: machine.config.layers.length })}
      </text>
      {map.cards.map((card) => (
        <g
          key={card.layer}
          className="machine-card"
          data-node={`block${card.layer}`}
          data-selected={card.isOpen}
          data-working={moment.layer === card.layer}
          role="button"
          aria-pressed={card.isOpen}
          aria-label={text('machine.block', { block: card.layer + 1, count: machine.config.layers.length })}
          tabIndex={current === `block${card.layer}` ? 0 : -1}
          onClick={() => {
            openBlock(card.layer);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            openBlock(card.layer);
          }}
        >
          <rect
            className="machine-card-ground"
            x={card.x}
            y={card.y}
            width={card.width}
            height={card.height}
            rx={5}
          />
          <Held card={card} share={heldShare(machine, moment, card.layer)} />
          <text className="machine-small" x={card.x + card.width / 2} y={card.y + 17} textAnchor="middle">
            {card.layer + 1}
          </text>
        </g>
      ))}
      <MachineEdges map={map} alive={moment.alive} />
      <MachineInside machine={machine} moment={moment} layer={layer} box={map.inside} />
      {(['tokens', 'embedding', 'attention', 'feedForward', 'logits'] as const).map(node)}
    </svg>
  );
});

/** How much of what a block makes is held: filled from the bottom. */
function Held({
  card,
  share,
}: {
  readonly card: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly share: number;
}) {
  const isTall = card.height > 2 * card.width;
  const room = isTall ? 56 : 6;
  const top = isTall ? card.y + 44 : card.y + card.height - room - 3;
  const inset = isTall ? Math.min(6, card.width / 4) : 4;
  const x = card.x + inset;
  const width = card.width - 2 * inset;
  const filled = share * (isTall ? room : width);
  return isTall ? (
    <>
      <rect className="machine-piece" x={x} y={top} width={width} height={room} />
      <rect
        className="machine-piece"
        data-alive="true"
        x={x}
        y={top + room - filled}
        width={width}
        height={filled}
      />
    </>
  ) : (
    <>
      <rect className="machine-piece" x={x} y={top} width={width} height={room} />
      <rect className="machine-piece" data-alive="true" x={x} y={top} width={filled} height={room} />
    </>
  );
}
