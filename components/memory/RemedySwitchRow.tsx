import { REMEDY_ORDER, type RemedySwitches } from '../../src/figures/memory/memoryLadder.ts';
import { Explain } from '../parts/Explain.tsx';
import { useText } from '../parts/text.ts';

interface RemedySwitchRowProps {
  readonly switches: RemedySwitches;
  readonly onSwitches: (changed: Partial<RemedySwitches>) => void;
}

/** Each remedy by itself, for those who want one without those before it. */
export function RemedySwitchRow({ switches, onSwitches }: RemedySwitchRowProps) {
  const text = useText();
  return (
    <fieldset className="remedy-switches">
      <legend className="field-label">{text('memory.single')}</legend>
      {REMEDY_ORDER.map((remedy) => (
        <span key={remedy}>
          <input
            type="checkbox"
            checked={switches[remedy]}
            aria-label={text(`memory.remedy.${remedy}`)}
            onChange={(event) => {
              onSwitches({ [remedy]: event.target.checked });
            }}
          />
          <Explain term={`remedy.${remedy}`}>{text(`memory.remedy.${remedy}`)}</Explain>
        </span>
      ))}
    </fieldset>
  );
}
