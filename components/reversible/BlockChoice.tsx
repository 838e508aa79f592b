import type { ReversibleView } from '../../src/figures/reversible/definition.ts';
import { middleBlock, type UndoneBlock } from '../../src/figures/reversible/undoneBlock.ts';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';

interface BlockChoiceProps extends UndoneBlock {
  /** Blocks of the run that the undone one is of. */
  readonly layers: number;
  /** Blocks of the page's run, which can stand in the stack's place; null where there is no other to choose. */
  readonly runLayers: number | null;
  readonly onChange: (block: ReversibleView['block']) => void;
}

/** Whose block is gone through, and which. */
export function BlockChoice({ of, layer, choices, layers, runLayers, onChange }: BlockChoiceProps) {
  const text = useText();
  const middle = middleBlock(layers);
  return (
    <div className="block-choice">
      {runLayers !== null && (
        <Segments
          label={text('reversible.blockOf')}
          value={of}
          options={[
            { value: 'stack', label: text('reversible.blockOf.stack') },
            { value: 'run', label: text('reversible.blockOf.run', { count: runLayers }) },
          ]}
          onChange={(next) => {
            onChange(next === 'run' ? 'selected' : 'middle');
          }}
        />
      )}
      {choices.length > 1 && (
        <Segments
          label={text('reversible.block', { count: layers })}
          value={layer}
          options={choices.map((value) => ({ value, label: String(value + 1) }))}
          onChange={(next) => {
            onChange(next === middle ? 'middle' : (next as ReversibleView['block']));
          }}
        />
      )}
    </div>
  );
}
