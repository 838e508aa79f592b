import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import './machine.css';
import { machineOf, peakUntil, type Machine } from '../../src/figures/machine/machine.ts';
import { STREAM_PIXELS } from '../../src/figures/machine/machineBlock.ts';
import { layoutMachineMap } from '../../src/figures/machine/machineMap.ts';
import type { MachinePart, Residual } from '../../src/figures/machine/machineParts.ts';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import { Explain } from '../parts/Explain.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import { Scrubber } from '../parts/Scrubber.tsx';
import { Segments } from '../parts/Segments.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';
import { MachineBadges, type Remedy } from './MachineBadges.tsx';
import { MachineMap } from './MachineMap.tsx';
import { MachineMeter } from './MachineMeter.tsx';
import { MachinePanel } from './MachinePanel.tsx';
import { machineTables } from './machineTables.ts';

interface MachineFigureProps extends Pick<SelectionProps, 'selection' | 'onSelect'> {
  /** Of the shown run. */
  readonly config: ReformerConfig;
  /** The character of each position. */
  readonly letters: readonly string[];
  /** Peak of the shown run's forward pass, measured; bytes. */
  readonly measured: number;
}

const OPENS: Readonly<Record<Remedy, MachinePart | 'stack'>> = {
  hashing: 'attention',
  reversible: 'stack',
  slicing: 'feedForward',
};

/** Attention at work in the first block: something is held to look at. */
const FIRST_MOMENT = 2;

/** The whole network as a map, with what a training step holds at each moment, and a way to every part. */
export function MachineFigure({ config, letters, measured, selection, onSelect }: MachineFigureProps) {
  const text = useText();
  const [ref, width] = useWidth<HTMLDivElement>(1216);
  const [residual, setResidual] = useState<Residual>(config.residual);
  const [at, setAt] = useState(FIRST_MOMENT);
  const [opened, setOpened] = useState<MachinePart | 'stack' | null>(null);
  const machines = useMemo(
    () => ({ reversible: machineOf(config, 'reversible'), ordinary: machineOf(config, 'ordinary') }),
    [config],
  );
  const machine = machines[residual];
  const layer = Math.min(selection.layer, config.layers.length - 1);
  const map = useMemo(() => layoutMachineMap(machine, width, layer), [machine, width, layer]);
  const { formatMessage } = useIntl();
  const tables = useMemo(
    () => machineTables((id, values) => formatMessage({ id }, values), machine),
    [formatMessage, machine],
  );
  const last = machine.moments.length - 1;
  const index = Math.min(last, Math.round(at));
  const moment = machine.moments[index];
  if (moment === undefined) return null;
  const weights = machine.weightBytes;
  const most = Math.max(measured, ...Object.values(machines).map(mostBytes));
  const stream = 4 * config.maxTokens * config.modelDim;
  return (
    <FigureFrame
      name="machine"
      title={text('machine.title')}
      lead={
        <>
          {text('machine.lead')}{' '}
          <svg className="machine-sample" width={30} height={12} aria-hidden="true">
            <path d="M0 6H30" strokeWidth={STREAM_PIXELS} />
          </svg>{' '}
          <Explain term="machine.scale">{text('machine.scale', { amount: stream / 1000 })}</Explain>
        </>
      }
      controls={
        <Segments
          label={text('machine.residual')}
          value={residual}
          options={(['reversible', 'ordinary'] as const).map((value) => ({
            value,
            label: text(`machine.residual.${value}`),
          }))}
          onChange={setResidual}
        />
      }
      tables={tables}
    >
      <div className="machine-stage" ref={ref}>
        <MachineMap
          machine={machine}
          map={map}
          moment={moment}
          layer={layer}
          head={selection.head}
          token={text('machine.token', {
            position: selection.token,
            letter: letters[selection.token] ?? '',
          })}
          position={selection.token}
          onToken={(by) => {
            onSelect({ token: Math.min(letters.length - 1, Math.max(0, selection.token + by)) });
          }}
          opened={opened === 'stack' ? null : opened}
          onOpen={(part) => {
            setOpened(opened === part ? null : part);
          }}
          onLayer={(next) => {
            onSelect({ layer: next });
          }}
        />
        <MachineBadges
          map={map}
          onOpen={(remedy) => {
            setOpened(OPENS[remedy]);
          }}
        />
      </div>
      {opened !== null && (
        <MachinePanel
          machine={machine}
          part={opened}
          layer={layer}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      <div className="machine-time">
        <Scrubber
          label={text('machine.step')}
          value={Math.min(last, at)}
          stops={last + 1}
          stopName={(stop) => {
            const { pass, part, layer: block } = machine.moments[stop] ?? moment;
            const names = { pass: text(`machine.pass.${pass}`), part: text(`machine.part.${part}`) };
            return block === null
              ? text('machine.moment', names)
              : text('machine.momentOfBlock', { ...names, block: block + 1 });
          }}
          onChange={setAt}
        />
        <MachineMeter
          weights={weights}
          now={weights + moment.bytes}
          peak={weights + peakUntil(machine, index)}
          measured={measured}
          most={most}
        />
      </div>
    </FigureFrame>
  );
}

function mostBytes({ weightBytes, moments }: Machine): number {
  return weightBytes + Math.max(...moments.map(({ bytes }) => bytes));
}
