import { useMemo } from 'react';
import './machine.css';
import type { ReformerConfig } from '../../src/config/reformerConfig.ts';
import type { DrawnFigure } from '../../src/figures/definitions.ts';
import { DEEP, machineDefinition, type MachineView } from '../../src/figures/machine/definition.ts';
import { forwardEnd, machineOf } from '../../src/figures/machine/machine.ts';
import { STREAM_PIXELS } from '../../src/figures/machine/machineBlock.ts';
import { layoutMachineMap } from '../../src/figures/machine/machineMap.ts';
import { at } from '../../src/maths/at.ts';
import { Explain } from '../parts/Explain.tsx';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { Scrubber } from '../parts/Scrubber.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { useWidth } from '../parts/useWidth.ts';
import { MachineBadges, type Remedy } from './MachineBadges.tsx';
import { MachineMap } from './MachineMap.tsx';
import { MachineMeter } from './MachineMeter.tsx';
import { MachinePanel } from './MachinePanel.tsx';
import { machineTables } from './machineTables.ts';

interface MachineFigureProps extends FigureProps<MachineView> {
  /** Opens a part's own figure; without it, no part offers any. */
  readonly onOpen?: ((figure: DrawnFigure) => void) | undefined;
}

const OPENS: Readonly<Record<Remedy, NonNullable<MachineView['opened']>>> = {
  hashing: 'attention',
  reversible: 'stack',
  slicing: 'feedForward',
};

/** The whole network as a map, with what a training step holds at each moment, and a way to every part. */
export function MachineFigure({ onOpen, ...props }: MachineFigureProps) {
  const { recording, letters } = props.run;
  const { cost } = recording;
  const text = useText();
  const [ref, width] = useWidth<HTMLDivElement>(1216);
  const { view, setView, selecting } = useFigure(machineDefinition, props);
  const { selection, onSelect } = selecting;
  const { opened } = view;
  const own = recording.config.layers.length;
  const isDeep = view.blocks === DEEP && own !== DEEP;
  const config = useMemo(
    () => (isDeep ? deepened(recording.config) : recording.config),
    [recording.config, isDeep],
  );
  const residual = view.residual ?? config.residual;
  const machines = useMemo(
    () => ({ reversible: machineOf(config, 'reversible'), ordinary: machineOf(config, 'ordinary') }),
    [config],
  );
  const machine = machines[residual];
  const layer = isDeep ? view.block : selection.layer;
  const map = useMemo(() => layoutMachineMap(machine, width, layer), [machine, width, layer]);
  const tables = useMemo(() => machineTables(text, machine), [text, machine]);
  const last = machine.moments.length - 1;
  const reached = Math.min(last, view.moment);
  const index = Math.round(reached);
  const moment = at(machine.moments, index);
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
        <>
          {own !== DEEP && (
            <Segments
              label={text('machine.depth')}
              value={view.blocks}
              options={[
                { value: DEEP, label: text('machine.depth.deep', { count: DEEP }) },
                { value: 'run', label: text('machine.depth.run', { count: own }) },
              ]}
              onChange={(next) => {
                // The moment at which the other network has gone as far: its moments are not this one's.
                setView({ blocks: next, moment: forwardEnd(next === DEEP ? DEEP : own) });
              }}
            />
          )}
          <Segments
            label={text('machine.residual')}
            value={residual}
            options={(['reversible', 'ordinary'] as const).map((value) => ({
              value,
              label: text(`machine.residual.${value}`),
            }))}
            onChange={(next) => {
              setView({ residual: next });
            }}
          />
        </>
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
            letter: at(letters, selection.token),
          })}
          position={selection.token}
          onToken={(by) => {
            onSelect({ token: Math.min(letters.length - 1, Math.max(0, selection.token + by)) });
          }}
          opened={opened === 'stack' ? null : opened}
          onOpen={(part) => {
            setView({ opened: opened === part ? null : part });
          }}
          onLayer={(next) => {
            if (isDeep) setView({ block: next });
            else onSelect({ layer: next });
          }}
        />
        <MachineBadges
          map={map}
          onOpen={(remedy) => {
            setView({ opened: OPENS[remedy] });
          }}
        />
      </div>
      {opened !== null && (
        <MachinePanel
          machine={machine}
          part={opened}
          layer={layer}
          onClose={() => {
            setView({ opened: null });
          }}
          onOpen={onOpen}
        />
      )}
      <div className="machine-time">
        <Scrubber
          label={text('machine.step')}
          value={reached}
          stops={last + 1}
          stopName={(stop) => {
            const { pass, part, layer: block } = at(machine.moments, stop);
            const names = { pass: text(`machine.pass.${pass}`), part: text(`machine.part.${part}`) };
            return block === null
              ? text('machine.moment', names)
              : text('machine.momentOfBlock', { ...names, block: block + 1 });
          }}
          onChange={(next) => {
            setView({ moment: next });
          }}
        />
        <MachineMeter
          machines={machines}
          shown={residual}
          moment={index}
          measured={isDeep ? null : cost.peakBytes}
        />
      </div>
    </FigureFrame>
  );
}

/** As many blocks as the recorded stacks have, each as the run's first. */
function deepened(config: ReformerConfig): ReformerConfig {
  return { ...config, layers: Array.from({ length: DEEP }, () => at(config.layers, 0)) };
}
