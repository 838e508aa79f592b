import { hashingMeasured, hashingPays } from '../../src/figures/memory/hashingPays.ts';
import { MEASURED_SIZES, type MeasuredRow } from '../../src/figures/memory/measuredPoints.ts';
import { useText } from '../parts/text.ts';

interface HashingCostProps {
  readonly of: 'memory' | 'time';
  readonly rows: readonly MeasuredRow[];
}

const PAYS = hashingPays(MEASURED_SIZES);

/** Why the marks of hashing lie over the Transformer's at short lengths, and whether they do in what was measured. */
export function HashingCost({ of, rows }: HashingCostProps) {
  const text = useText();
  const from = hashingMeasured(rows, ({ peakBytes, milliseconds }) =>
    of === 'memory' ? peakBytes : milliseconds,
  );
  const { hashRounds: rounds, chunkLength } = MEASURED_SIZES;
  return (
    <p className="here" data-testid="hashing-cost">
      {text('memory.hashingCost', { ...PAYS, rounds, chunkLength })}{' '}
      {text(`memory.hashingCost.${of}`, { ...PAYS })}
      {from !== undefined && (
        <> {text('memory.hashingMeasured', { below: from === null ? 'never' : 'from', tokens: from ?? 0 })}</>
      )}
    </p>
  );
}
