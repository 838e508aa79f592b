import { VARIANTS, type Variant } from '../../src/costs/variants.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface VariantChoiceProps {
  readonly shown: readonly Variant[];
  readonly onShow: (variant: Variant, shown: boolean) => void;
}

/** Which models have a curve. */
export function VariantChoice({ shown, onShow }: VariantChoiceProps) {
  const text = useText();
  return (
    <fieldset className="variant-choice">
      <legend className="field-label">
        <Explain term="costCurves">{text('memory.moreCurves')}</Explain>
      </legend>
      {VARIANTS.map((variant) => (
        <label key={variant}>
          <input
            type="checkbox"
            checked={shown.includes(variant)}
            onChange={(event) => {
              onShow(variant, event.target.checked);
            }}
          />
          {text(`variant.${variant}`)}
        </label>
      ))}
    </fieldset>
  );
}
