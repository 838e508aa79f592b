import { useState, type ComponentProps } from 'react';
import { StepCostTable } from '../../../components/memory/StepCostTable.tsx';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import { measureStep } from '../../startLab.ts';

type Measured = Pick<ComponentProps<typeof StepCostTable>, 'status' | 'costs' | 'failure'>;

const NOTHING: Measured = { status: 'idle', costs: null, failure: null };

/** Measures a training step of the shown network in the worker, both ways, when asked to. */
export function StepCosts({ config }: { readonly config: ReformerConfig }) {
  const [measured, setMeasured] = useState<Measured & { of: ReformerConfig }>({ ...NOTHING, of: config });
  const current = measured.of === config ? measured : NOTHING;
  const measure = async () => {
    setMeasured({ ...current, of: config, status: 'running', failure: null });
    try {
      const reversible = (await measureStep(config, 'reversible')).step;
      const stored = (await measureStep(config, 'stored')).step;
      setMeasured({ of: config, status: 'done', costs: { reversible, stored }, failure: null });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      setMeasured({ ...NOTHING, of: config, status: 'failed', failure });
    }
  };
  return (
    <StepCostTable
      status={current.status}
      costs={current.costs}
      failure={current.failure}
      onMeasure={() => void measure()}
    />
  );
}
