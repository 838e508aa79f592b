import type { ReverseFault, StreamPrecision } from '../../src/protocol/inversion.ts';
import { Explain } from '../parts/Explain.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';

interface FaultControlsProps {
  readonly fault: ReverseFault;
  readonly precision: StreamPrecision;
  readonly onChange: (
    change: { readonly fault: ReverseFault } | { readonly precision: StreamPrecision },
  ) => void;
}

const FAULTS = ['none', 'freshHashes', 'otherDropout'] as const satisfies ReverseFault[];
const PRECISIONS = ['float32', 'float16', 'bfloat16'] as const satisfies StreamPrecision[];

/** What the reverse pass forgets, and how many bits the streams keep. */
export function FaultControls({ fault, precision, onChange }: FaultControlsProps) {
  const text = useText();
  return (
    <div className="fault-controls">
      <Segments
        label={<Explain term="reverseFault">{text('reversible.fault')}</Explain>}
        value={fault}
        options={FAULTS.map((value) => ({ value, label: text(`reversible.fault.${value}`) }))}
        onChange={(next) => {
          onChange({ fault: next });
        }}
      />
      <Segments
        label={<Explain term="streamPrecision">{text('reversible.precision')}</Explain>}
        value={precision}
        options={PRECISIONS.map((value) => ({ value, label: value }))}
        onChange={(next) => {
          onChange({ precision: next });
        }}
      />
    </div>
  );
}
