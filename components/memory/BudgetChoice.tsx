import { BUDGETS } from '../../src/figures/memory/memoryCurves.ts';
import { Explain } from '../parts/Explain.tsx';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';
import { useAmounts } from './useAmounts.ts';

interface BudgetChoiceProps {
  readonly budget: number;
  readonly onBudget: (bytes: number) => void;
}

/** Budgets of devices that people know. */
export function BudgetChoice({ budget, onBudget }: BudgetChoiceProps) {
  const text = useText();
  const { roundBytes } = useAmounts();
  return (
    <Segments
      label={<Explain term="budget">{text('memory.budget')}</Explain>}
      value={budget}
      options={BUDGETS.map(({ id, bytes }) => ({
        value: bytes,
        label:
          id === 'accelerator' ? roundBytes(bytes) : `${text(`memory.device.${id}`)} ${roundBytes(bytes)}`,
      }))}
      onChange={onBudget}
    />
  );
}
