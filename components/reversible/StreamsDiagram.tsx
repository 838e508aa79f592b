import type { InversionStop, StreamName, StreamSlot } from '../../src/figures/reversible/inversion.ts';
import { useText } from '../parts/text.ts';

interface StreamsDiagramProps {
  readonly stop: InversionStop;
  /** What happens at the stop. */
  readonly says: string;
  readonly slots: Readonly<Record<StreamName, StreamSlot>>;
  /** Of each stream. */
  readonly tokens: number;
  readonly modelDim: number;
  /** Whether the branch that is subtracted is another function than the one that was added. */
  readonly isOther: boolean;
}

const PLACES: Readonly<Record<StreamName, readonly [number, number]>> = {
  x1: [4, 24],
  x2: [4, 154],
  y1: [456, 24],
  y2: [456, 154],
};
const NAMES: Readonly<Record<StreamName, string>> = { x1: 'x₁', x2: 'x₂', y1: 'y₁', y2: 'y₂' };

/** Lines that carry a number at a stop. */
const ACTIVE: Readonly<Record<InversionStop, 'first' | 'second' | null>> = {
  input: null,
  y1: 'first',
  y2: 'second',
  erased: null,
  x2: 'second',
  x1: 'first',
};

/** Two streams and two branches of one block: F reads the second and is added to the first, G the other way round. */
export function StreamsDiagram({ stop, says, slots, tokens, modelDim, isOther }: StreamsDiagramProps) {
  const text = useText();
  const active = ACTIVE[stop];
  const back = stop === 'x2' || stop === 'x1' || stop === 'erased';
  const sign = back ? '−' : '+';
  const named = (name: 'F' | 'G', place: 'first' | 'second') =>
    isOther && active === place ? `${name}′` : name;
  return (
    <svg className="streams" viewBox="0 0 600 220" role="img" aria-label={says}>
      <g aria-hidden="true">
        <g data-active={active === 'first'}>
          <path className="stream" d="M144 49H456" />
          <path className="branch" d="M225 179V138M225 90V62" />
          <Branch x={175} name={named('F', 'first')} note={text('reversible.attention')} />
          <Plus x={225} y={49} sign={sign} />
        </g>
        <g data-active={active === 'second'}>
          <path className="stream" d="M144 179H456" />
          <path className="branch" d="M375 49V90M375 138V166" />
          <Branch x={325} name={named('G', 'second')} note={text('reversible.feedForward')} />
          <Plus x={375} y={179} sign={sign} />
        </g>
        <path className="direction" d={back ? 'M312 109h-24m8 -6l-8 6l8 6' : 'M288 109h24m-8 -6l8 6l-8 6'} />
        {(Object.keys(PLACES) as StreamName[]).map((name) => {
          const [x, y] = PLACES[name];
          const { state } = slots[name];
          return (
            <g key={name} className="stream-slot" data-stream={name} data-state={state}>
              <rect x={x} y={y} width={140} height={50} rx={8} />
              <text className="stream-name" x={x + 22} y={y + 31}>
                {NAMES[name]}
              </text>
              <text className="stream-state" x={x + 40} y={y + 22}>
                {text(`reversible.state.${state}`)}
              </text>
              <text className="stream-shape" x={x + 40} y={y + 39}>
                [{tokens}, {modelDim}]
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}

function Branch({ x, name, note }: { readonly x: number; readonly name: string; readonly note: string }) {
  return (
    <>
      <rect className="branch-box" x={x} y={90} width={100} height={48} rx={8} />
      <text className="branch-name" x={x + 50} y={111}>
        {name}
      </text>
      <text className="branch-note" x={x + 50} y={129}>
        {note}
      </text>
    </>
  );
}

function Plus({ x, y, sign }: { readonly x: number; readonly y: number; readonly sign: string }) {
  return (
    <>
      <circle className="plus" cx={x} cy={y} r={13} />
      <text className="plus-sign" x={x} y={y + 6}>
        {sign}
      </text>
    </>
  );
}
