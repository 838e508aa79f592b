import { WIDER, type FeedForwardView } from '../../src/figures/feedForward/definition.ts';
import { Segments } from '../parts/Segments.tsx';
import { useText } from '../parts/text.ts';

interface SlicingControlsProps extends Pick<FeedForwardView, 'slices' | 'wider'> {
  /** Numbers of slices that divide the run's length. */
  readonly choices: readonly FeedForwardView['slices'][];
  /** Width of the run's layer. */
  readonly feedForwardDim: number;
  readonly onView: (change: Partial<FeedForwardView>) => void;
}

/** Into how many slices, and how wide a layer: one could have trained such a network. */
export function SlicingControls({ choices, slices, wider, feedForwardDim, onView }: SlicingControlsProps) {
  const text = useText();
  return (
    <div className="slicing-controls">
      <Segments
        label={text('feedForward.slices')}
        value={slices}
        options={choices.map((value) => ({ value, label: String(value) }))}
        onChange={(next) => {
          onView({ slices: next, time: next });
        }}
      />
      <Segments
        label={text('feedForward.wider')}
        value={wider}
        options={WIDER.map((value) => ({
          value,
          label: text(value === 1 ? 'feedForward.ownWidth' : 'machine.count', {
            count: value * feedForwardDim,
          }),
        }))}
        onChange={(next) => {
          onView({ wider: next });
        }}
      />
    </div>
  );
}
