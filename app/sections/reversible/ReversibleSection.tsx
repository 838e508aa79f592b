import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { DepthPlot } from '../../../components/reversible/DepthPlot.tsx';
import { FaultControls } from '../../../components/reversible/FaultControls.tsx';
import { GradientGapPanel } from '../../../components/reversible/GradientGapPanel.tsx';
import { MemoryCards } from '../../../components/reversible/MemoryCards.tsx';
import { ReversibleFigure } from '../../../components/reversible/ReversibleFigure.tsx';
import { MeasuringBar } from '../../../components/parts/MeasuringBar.tsx';
import { useText } from '../../../components/parts/text.ts';
import { isInversionOf, recordedInversion } from '../../../src/figures/reversible/inversion.ts';
import type { ReverseFault, StreamPrecision } from '../../../src/protocol/inversion.ts';
import { backendName } from '../../../components/parts/backendName.ts';
import { loadStackRecordings, type StackRecordings } from './stackRecordings.ts';
import type { LabStore } from '../../../src/store/labStore.ts';
import type { ShownRun } from '../../../src/tasks/shownRun.ts';
import type { MeasurementStore } from '../../../src/store/measurementStore.ts';
import { NOT_MEASURED } from '../../../src/protocol/measure.ts';
import { useSelection } from '../../hooks/useSelection.ts';

interface ReversibleSectionProps {
  readonly store: LabStore;
  readonly measurements: MeasurementStore;
  readonly shown: ShownRun;
}

/** The inversion of the shown run's block; what it forgets, and what it costs, on demand. */
export default function ReversibleSection({ store, measurements, shown }: ReversibleSectionProps) {
  const text = useText();
  const { recording, encoded } = shown;
  const { config, seed } = recording;
  const selection = useSelection(store, shown.recording.config);
  const { layer } = selection.selection;
  const [fault, setFault] = useState<ReverseFault>('none');
  const [precision, setPrecision] = useState<StreamPrecision>('float32');
  const ready = useStore(measurements, (state) => state.ready) && shown.live;
  const inversion = useStore(measurements, (state) => state.measurements.inversion) ?? NOT_MEASURED;
  const gap = useStore(measurements, (state) => state.measurements.gradientGap) ?? NOT_MEASURED;
  const { start, stop } = measurements.getState();
  const { letters } = shown;
  const recorded = useMemo(() => recordedInversion(recording, layer), [recording, layer]);
  const ids = useMemo(() => Int32Array.from(encoded.ids), [encoded]);
  const asked = { fault, precision, layer };
  const plain = fault === 'none' && precision === 'float32';
  // A measurement of another run, block or fault is not this one.
  const isCurrent =
    inversion.request?.config === config &&
    inversion.request.seed === seed &&
    inversion.result !== null &&
    isInversionOf(inversion.result, asked);
  const measured = isCurrent ? inversion.result.block : null;
  const askFor = (changes: Partial<typeof asked>) => {
    const next = { ...asked, ...changes };
    setFault(next.fault);
    setPrecision(next.precision);
    if (ready && (next.fault !== 'none' || next.precision !== 'float32'))
      start('inversion', { config, seed, ids, ...next }, shown);
  };
  const block = plain ? recorded : (measured ?? recorded);
  const where = backendName(text, recording.backend);
  return (
    <ReversibleFigure
      {...selection}
      block={block}
      modelDim={config.modelDim}
      letters={letters}
      controls={
        <>
          <FaultControls
            fault={fault}
            precision={precision}
            onFault={(next) => {
              askFor({ fault: next });
            }}
            onPrecision={(next) => {
              askFor({ precision: next });
            }}
          />
          {!plain && (
            <MeasuringBar
              {...inversion}
              label={text('reversible.run')}
              ready={ready}
              onMeasure={() => {
                askFor({});
              }}
              onStop={() => {
                stop('inversion');
              }}
            />
          )}
        </>
      }
      origin={
        plain
          ? text(shown.live ? 'reversible.originLive' : 'reversible.originRecorded', { where })
          : text(measured === null ? 'reversible.originPending' : 'reversible.originMeasured', { where })
      }
    >
      <div className="reversible-more">
        <Stacks />
        <GradientGapPanel
          gap={gap.request?.config === config && gap.request.seed === seed ? gap.result : null}
          measuring={
            <MeasuringBar
              {...gap}
              label={text('reversible.gradientsLabel')}
              ready={ready}
              onMeasure={() => {
                start('gradientGap', { config, seed, ids }, shown);
              }}
              onStop={() => {
                stop('gradientGap');
              }}
            />
          }
        />
        <figure>
          <figcaption>{text('reversible.ordinary')}</figcaption>
          <p>{text('reversible.ordinaryNote')}</p>
        </figure>
      </div>
    </ReversibleFigure>
  );
}

/** Twelve blocks, recorded: fetched when the section is there. */
function Stacks() {
  const text = useText();
  const [stacks, setStacks] = useState<StackRecordings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    loadStackRecordings().then(
      (loaded) => {
        if (current) setStacks(loaded);
      },
      (error: unknown) => {
        if (current) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  if (failure !== null)
    return (
      <div className="failure" role="alert">
        <p>{text('reversible.stacksFailed', { reason: failure })}</p>
        <button
          type="button"
          onClick={() => {
            setFailure(null);
            setAttempt(attempt + 1);
          }}
        >
          {text('failure.retry')}
        </button>
      </div>
    );
  if (stacks === null) return <p role="status">{text('page.loading')}</p>;
  return (
    <>
      <MemoryCards held={stacks.held} />
      <DepthPlot recording={stacks.depth} />
    </>
  );
}
