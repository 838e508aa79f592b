import { useMemo } from 'react';
import { reversibleDefinition, type ReversibleView } from '../../src/figures/reversible/definition.ts';
import { INVERSION_STOPS, inversionErrors } from '../../src/figures/reversible/inversion.ts';
import type { StackRecordings } from '../../src/figures/reversible/stackRecordings.ts';
import type { ReverseMode } from '../../src/figures/reversible/stepSays.ts';
import { needsStack, undoneBlock } from '../../src/figures/reversible/undoneBlock.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import type { SelectionProps } from '../parts/selectionProps.ts';
import { useText } from '../parts/text.ts';
import { Part } from '../parts/Part.tsx';
import { useFigure } from '../parts/useFigure.ts';
import { BlockChoice } from './BlockChoice.tsx';
import { DepthPlot } from './DepthPlot.tsx';
import { FaultControls } from './FaultControls.tsx';
import { GradientGapOnDemand } from './GradientGapOnDemand.tsx';
import { MemoryCards } from './MemoryCards.tsx';
import { RebuiltStreams } from './RebuiltStreams.tsx';
import { reversibleTable } from './reversibleTable.ts';
import { StacksFailed } from './StacksFailed.tsx';
import { useInversion } from './useInversion.ts';
import { useStacks } from './useStacks.ts';
import { WayThroughBlock } from './WayThroughBlock.tsx';
import { WhereFrom } from './WhereFrom.tsx';
import './reversible.css';

interface ReversibleFigureProps extends FigureProps<ReversibleView> {
  /** Loads twelve recorded blocks: memory, error, streams. Must be stable; left out where there is none. */
  readonly stacks?: () => Promise<StackRecordings>;
}

/** What is shown while nothing has been measured yet: the run as it is. */
const PLAIN: ReverseMode = { fault: 'none', precision: 'float32' };

/** What reversible blocks save, then how: one block forward and back with real numbers, x₂ first, then x₁. */
export function ReversibleFigure(props: ReversibleFigureProps) {
  const { run, measure } = props;
  const text = useText();
  const { view, setView, selecting } = useFigure(reversibleDefinition, props);
  const { stacks, failure, isLoading, retry } = useStacks(props.stacks);
  const { fault, precision, triedFirst } = view;
  const undone = undoneBlock(
    run.recording,
    stacks?.blocks.recording ?? null,
    view.block,
    selecting.selection.layer,
  );
  const { of, layer } = undone;
  const source = of === 'stack' && stacks !== null ? stacks.blocks : run;
  // While the stack is on its way, the run's block is neither shown nor measured in its place.
  const awaits = isLoading && needsStack(run.recording, view.block);
  const { block, origin, measuring } = useInversion(source, undone, view, awaits ? undefined : measure);
  const { config } = source.recording;
  const { modelDim } = config;
  const errors = useMemo(() => inversionErrors(block, modelDim), [block, modelDim]);
  const stop = INVERSION_STOPS[Math.round(view.place)] ?? 'input';
  const dimension = Math.min(view.dimension, modelDim - 1);
  const plain = fault === 'none' && precision === 'float32';
  const { letters } = source;
  const chosen = useMemo(() => within(selecting, letters.length), [selecting, letters]);
  const mode = origin === 'pending' ? PLAIN : view;
  return (
    <FigureFrame
      name="reversible"
      title={text('reversible.title')}
      lead={text('reversible.lead')}
      tables={[reversibleTable(text, errors, letters)]}
    >
      {stacks !== null && (
        <Part name="cards" title={text('reversible.held')} isFirst>
          <MemoryCards
            held={stacks.held}
            moment={view.moment}
            onMoment={(moment) => {
              setView({ moment });
            }}
          />
        </Part>
      )}
      {failure !== null && <StacksFailed reason={failure} onRetry={retry} />}
      {awaits ? (
        <p role="status">{text('page.loading')}</p>
      ) : (
        <Part name="block" title={text('reversible.part.block')}>
          <div className="reversible">
            <div>
              <BlockChoice
                {...undone}
                layers={config.layers.length}
                runLayers={
                  stacks !== null && needsStack(run.recording, 'middle')
                    ? run.recording.config.layers.length
                    : null
                }
                onChange={(next) => {
                  setView({ block: next });
                }}
              />
              <WayThroughBlock
                block={block}
                errors={errors}
                stop={stop}
                index={chosen.selection.token * modelDim + dimension}
                modelDim={modelDim}
                isFirst={layer === 0}
                view={view}
                mode={mode}
                onView={setView}
              />
              {(measure !== undefined || !plain) && (
                <FaultControls fault={fault} precision={precision} onChange={setView} />
              )}
              {mode.fault !== 'none' && <p className="step-says">{text(`reversible.mode.${mode.fault}`)}</p>}
              {measure !== undefined && !plain && (
                <MeasuringBar {...measuring} label={text('reversible.run')} />
              )}
              <WhereFrom of={of} layer={layer} origin={origin} source={source} live={run.recording.backend} />
            </div>
            <div>
              <RebuiltStreams
                block={block}
                errors={errors}
                stop={stop}
                mode={mode}
                modelDim={modelDim}
                letters={letters}
                selecting={chosen}
                dimension={dimension}
                triedFirst={triedFirst}
                onDimension={(next) => {
                  setView({ dimension: next });
                }}
              />
            </div>
          </div>
        </Part>
      )}
      <div className="reversible-more">
        {stacks !== null && (
          <Part name="depth" title={text('reversible.depth')}>
            <DepthPlot recording={stacks.depth} />
          </Part>
        )}
        {measure !== undefined && (
          <Part name="gradients" title={text('reversible.gradients')}>
            <GradientGapOnDemand run={run} measure={measure} />
          </Part>
        )}
        <Part name="why" title={text('reversible.ordinary')}>
          <figure>
            <figcaption>{text('reversible.ordinary')}</figcaption>
            <p>{text('reversible.ordinaryNote')}</p>
          </figure>
        </Part>
      </div>
    </FigureFrame>
  );
}

/** A stack may be shorter than the page's run: then the nearest token that it has. */
function within(selecting: SelectionProps, tokens: number): SelectionProps {
  const { selection } = selecting;
  if (selection.token < tokens) return selecting;
  return { ...selecting, selection: { ...selection, token: tokens - 1 } };
}
