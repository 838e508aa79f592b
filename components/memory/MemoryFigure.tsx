import type { SizesWithoutTokens } from '../../src/costs/sizes.ts';
import { VARIANTS, type Variant } from '../../src/costs/variants.ts';
import { layoutMemoryCurves } from '../../src/figures/memoryCurves.ts';
import { Explain } from '../parts/Explain.tsx';
import { MemoryLadder } from './MemoryLadder.tsx';
import { MEMORY_MARGIN, MemoryPlot } from './MemoryPlot.tsx';
import { Segments } from '../parts/Segments.tsx';
import { TableTwin } from '../parts/TableTwin.tsx';
import { useText } from '../parts/text.ts';
import { useWidth } from '../parts/useWidth.ts';

interface MemoryFigureProps {
  /** The network that is compared. */
  readonly sizes: SizesWithoutTokens;
  /** Bytes that a training step may hold. */
  readonly budget: number;
  readonly shown: readonly Variant[];
  readonly onBudget: (bytes: number) => void;
  readonly onShown: (variants: readonly Variant[]) => void;
}

/** Budgets of a phone, a Titan X, an accelerator and a data-centre card, in GB of 10⁹ bytes. */
const BUDGETS = [4, 12, 16, 80];
const HEIGHT = 320;

/** Peak memory of a training step against the length, and the longest sequence under a budget, by formula. */
export function MemoryFigure({ sizes, budget, shown, onBudget, onShown }: MemoryFigureProps) {
  const text = useText();
  const [ref, room] = useWidth<HTMLDivElement>(720);
  const width = Math.max(120, room - MEMORY_MARGIN.left - MEMORY_MARGIN.right);
  const layout = layoutMemoryCurves(shown, sizes, budget, { width, height: HEIGHT });
  const fits = (count: number) =>
    Number.isFinite(count) ? text('memory.fits', { count }) : text('memory.any');
  return (
    <div className="memory" data-testid="memory">
      <div className="memory-controls">
        <Segments
          label={<Explain term="budget">{text('memory.budget')}</Explain>}
          value={budget / 1e9}
          options={BUDGETS.map((value) => ({ value, label: text('memory.bytes', { amount: value }) }))}
          onChange={(value) => {
            onBudget(value * 1e9);
          }}
        />
        <fieldset className="variant-choice">
          <legend className="field-label">{text('memory.curves')}</legend>
          {VARIANTS.map((variant) => (
            <label key={variant}>
              <input
                type="checkbox"
                checked={shown.includes(variant)}
                onChange={(event) => {
                  const others = shown.filter((each) => each !== variant);
                  onShown(event.target.checked ? [...others, variant] : others);
                }}
              />
              {text(`variant.${variant}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <div className="memory-views">
        <div ref={ref}>
          <MemoryPlot
            layout={layout}
            width={width}
            height={HEIGHT}
            description={text('memory.description', {
              budget: budget / 1e9,
              list: layout.curves
                .map(({ variant, longest }) => `${text(`variant.${variant}`)}: ${fits(longest)}`)
                .join('; '),
            })}
          />
        </div>
        <MemoryLadder ladder={layout.ladder} />
      </div>
      <p className="muted">{text('memory.source', { layers: sizes.layers, width: sizes.modelDim })}</p>
      <TableTwin
        name={text('memory.title')}
        head={[text('memory.length'), ...layout.curves.map(({ variant }) => text(`variant.${variant}`))]}
        rows={(layout.curves[0]?.bytes ?? []).map(({ tokens }, row) => [
          text('memory.tokens', { count: tokens }),
          ...layout.curves.map(({ bytes }) =>
            text('memory.exactBytes', { amount: (bytes[row]?.bytes ?? NaN) / 1e9 }),
          ),
        ])}
      />
    </div>
  );
}
