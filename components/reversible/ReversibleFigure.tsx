import { useMemo } from 'react';
import { reversibleDefinition, type ReversibleView } from '../../src/figures/reversible/definition.ts';
import { INVERSION_STOPS, inversionErrors } from '../../src/figures/reversible/inversion.ts';
import type { StackRecordings } from '../../src/figures/reversible/stackRecordings.ts';
import { backendName } from '../parts/backendName.ts';
import { FigureFrame } from '../parts/FigureFrame.tsx';
import type { FigureProps } from '../parts/figureProps.ts';
import { MeasuringBar } from '../parts/MeasuringBar.tsx';
import { useText } from '../parts/text.ts';
import { useFigure } from '../parts/useFigure.ts';
import { FaultControls } from './FaultControls.tsx';
import { GradientGapOnDemand } from './GradientGapOnDemand.tsx';
import { RebuiltStreams } from './RebuiltStreams.tsx';
import { reversibleTable } from './reversibleTable.ts';
import { Stacks } from './Stacks.tsx';
import { useInversion } from './useInversion.ts';
import { WayThroughBlock } from './WayThroughBlock.tsx';
import './reversible.css';

interface ReversibleFigureProps extends FigureProps<ReversibleView> {
  /** Loads what stands below: memory and error of twelve blocks. Must be stable; left out where there is none. */
  readonly stacks?: () => Promise<StackRecordings>;
}

/** The inversion of one block with a run's real numbers: x₂ first, then x₁. */
export function ReversibleFigure(props: ReversibleFigureProps) {
  const { run, measure, stacks } = props;
  const text = useText();
  const { view, setView, selecting } = useFigure(reversibleDefinition, props);
  const { layer, token } = selecting.selection;
  const { fault, precision, triedFirst } = view;
  const { block, origin, measuring } = useInversion(run, layer, view, measure);
  const { modelDim } = run.recording.config;
  const errors = useMemo(() => inversionErrors(block, modelDim), [block, modelDim]);
  const stop = INVERSION_STOPS[Math.round(view.place)] ?? 'input';
  const dimension = Math.min(view.dimension, modelDim - 1);
  const plain = fault === 'none' && precision === 'float32';
  const { letters } = run;
  return (
    <FigureFrame
      name="reversible"
      title={text('reversible.title')}
      lead={text('reversible.lead')}
      tables={[reversibleTable(text, errors, letters)]}
    >
      <div className="reversible">
        <div>
          <WayThroughBlock
            block={block}
            errors={errors}
            stop={stop}
            index={token * modelDim + dimension}
            modelDim={modelDim}
            view={view}
            fault={origin === 'pending' ? 'none' : fault}
            onView={setView}
          />
          {(measure !== undefined || !plain) && (
            <FaultControls fault={fault} precision={precision} onChange={setView} />
          )}
          {measure !== undefined && !plain && <MeasuringBar {...measuring} label={text('reversible.run')} />}
          <p className="muted">
            {text(`reversible.origin.${origin}`, { where: backendName(text, run.recording.backend) })}
          </p>
        </div>
        <div>
          <RebuiltStreams
            block={block}
            errors={errors}
            stop={stop}
            modelDim={modelDim}
            letters={letters}
            selecting={selecting}
            dimension={dimension}
            triedFirst={triedFirst}
            onDimension={(next) => {
              setView({ dimension: next });
            }}
          />
        </div>
      </div>
      <div className="reversible-more">
        {stacks !== undefined && (
          <Stacks
            load={stacks}
            moment={view.moment}
            onMoment={(moment) => {
              setView({ moment });
            }}
          />
        )}
        {measure !== undefined && <GradientGapOnDemand run={run} measure={measure} />}
        <figure>
          <figcaption>{text('reversible.ordinary')}</figcaption>
          <p>{text('reversible.ordinaryNote')}</p>
        </figure>
      </div>
    </FigureFrame>
  );
}
