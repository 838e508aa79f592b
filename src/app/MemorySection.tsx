import { useState } from 'react';
import { MemoryFigure } from '../../components/memory/MemoryFigure.tsx';
import { useText } from '../../components/parts/text.ts';
import { LARGE_MODEL } from '../costs/exampleModels.ts';
import type { Variant } from '../costs/variants.ts';

/** Memory against length, by formula; it stands on no run. */
export default function MemorySection() {
  const text = useText();
  const [budget, setBudget] = useState(16e9);
  const [shown, setShown] = useState<readonly Variant[]>(['transformer', 'reformer']);
  return (
    <section id="memory">
      <h2>{text('memory.title')}</h2>
      <p className="lead">{text('memory.lead')}</p>
      <MemoryFigure
        sizes={LARGE_MODEL}
        budget={budget}
        shown={shown}
        onBudget={setBudget}
        onShown={setShown}
      />
    </section>
  );
}
