import { useMemo } from 'react';
import type { RecoveryShare } from '../../src/figures/rounds/recoveryCurve.ts';
import type { Measure } from '../../src/protocol/measure.ts';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import { useText } from '../parts/text.ts';
import { useMeasurement } from '../parts/useMeasurement.ts';
import { RecoveryChart } from './RecoveryChart.tsx';

interface RecoveryPanelProps {
  readonly measure: Measure;
  readonly run: ShownRun;
  readonly layer: number;
  readonly share: RecoveryShare;
  readonly onShare: (share: RecoveryShare) => void;
}

const ROUNDS = [1, 2, 4, 8];
const BUCKETS = [4, 8, 16, 32];

/** Exact attention recovered by the shown model over rounds and buckets, measured when asked for. */
export function RecoveryPanel({ measure, run, layer, share, onShare }: RecoveryPanelProps) {
  const text = useText();
  const request = useMemo(() => {
    const { config, seed } = run.recording;
    return { config, seed, ids: Int32Array.from(run.encoded.ids), layer, rounds: ROUNDS, buckets: BUCKETS };
  }, [run, layer]);
  const measuring = useMeasurement(measure, 'recovery', request, run);
  return (
    <RecoveryChart
      points={measuring.result?.points ?? []}
      rounds={ROUNDS}
      share={share}
      onShare={onShare}
      bar={<MeasuringBar {...measuring} label={text('rounds.recovery.measure')} />}
    />
  );
}
