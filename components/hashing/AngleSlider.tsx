import { useId } from 'react';
import { useText } from '../parts/text.ts';

interface AngleSliderProps {
  /** In degrees, in [0, 180]. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** The angle between the two vectors of a family of directions. */
export function AngleSlider({ value, onChange }: AngleSliderProps) {
  const text = useText();
  const id = useId();
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {text('hashing.families.angle', { angle: value })}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={180}
        value={value}
        onChange={(event) => {
          onChange(event.target.valueAsNumber);
        }}
      />
    </>
  );
}
