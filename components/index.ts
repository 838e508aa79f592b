/** The face of the package: figures and controls, what they draw, and how a run is read. */
import './styles.css';
import type { ComponentProps } from 'react';
import type { CircleFigure } from './hashing/CircleFigure.tsx';
import type { HashStepsFigure } from './hashing/HashStepsFigure.tsx';
import type { CollisionPlot } from './hashing/CollisionPlot.tsx';
import type { ProjectionFigure } from './hashing/ProjectionFigure.tsx';
import type { SphereFigure } from './hashing/SphereFigure.tsx';
import type { HashingFigure } from './hashing/HashingFigure.tsx';
import type { MachineFigure } from './machine/MachineFigure.tsx';
import type { AttentionFigure } from './attention/AttentionFigure.tsx';
import type { StoryFigure } from './story/StoryFigure.tsx';
import type { FeedForwardFigure } from './feedForward/FeedForwardFigure.tsx';
import type { CauseFigure } from './masks/CauseFigure.tsx';
import type { MasksFigure } from './masks/MasksFigure.tsx';
import type { RoundsFigure } from './rounds/RoundsFigure.tsx';
import type { MatrixFigure } from './masks/MatrixFigure.tsx';
import type { Chances } from './answers/Chances.tsx';
import type { TokenFactsPanel } from './answers/TokenFactsPanel.tsx';
import type { TokenPanel } from './answers/TokenPanel.tsx';
import type { MemoryFigure } from './memory/MemoryFigure.tsx';
import type { FigureFrame } from './parts/FigureFrame.tsx';
import type { LabProvider } from './parts/LabProvider.tsx';
import type { NumberField } from './parts/NumberField.tsx';
import type { Scrubber } from './parts/Scrubber.tsx';
import type { ReversibleFigure } from './reversible/ReversibleFigure.tsx';
import type { BucketHistogram } from './tape/BucketHistogram.tsx';
import type { SortedMatricesFigure } from './tape/SortedMatricesFigure.tsx';
import type { TapeFigure } from './tape/TapeFigure.tsx';
import type { SpellingFigure } from './answers/SpellingFigure.tsx';
import type { TimeFigure } from './time/TimeFigure.tsx';
import type { MovingTapeFigure } from './tape/MovingTapeFigure.tsx';
import type { TrainingCurve } from './training/TrainingCurve.tsx';

// Around a figure.
export { FigureFrame } from './parts/FigureFrame.tsx';
export { LabProvider } from './parts/LabProvider.tsx';
export type FigureFrameProps = ComponentProps<typeof FigureFrame>;
export type LabProviderProps = ComponentProps<typeof LabProvider>;
export type { Messages } from './parts/LabProvider.tsx';

// What every figure takes, and what can be set in each.
export type { FigureProps } from './parts/figureProps.ts';
export { DRAWN_FIGURES, FIGURES, changeViews, firstViews } from '../src/figures/definitions.ts';
export type { DrawnFigure, Views } from '../src/figures/definitions.ts';
export type { FigureDefinition } from '../src/figures/figureDefinition.ts';
export type { Measure, Measuring } from '../src/protocol/measure.ts';

// Figures, and the layouts that they draw.
export { StoryFigure } from './story/StoryFigure.tsx';
export type StoryFigureProps = ComponentProps<typeof StoryFigure>;
export { storyDefinition } from '../src/figures/story/definition.ts';
export type { StoryView } from '../src/figures/story/definition.ts';
export { layoutStory } from '../src/figures/story/story.ts';
export type { Story, StoryLetter } from '../src/figures/story/story.ts';
export { letterCause } from '../src/figures/story/letterCause.ts';
export type { LetterCause } from '../src/figures/story/letterCause.ts';

export { AttentionFigure } from './attention/AttentionFigure.tsx';
export type AttentionFigureProps = ComponentProps<typeof AttentionFigure>;
export { attentionDefinition } from '../src/figures/attention/definition.ts';
export type { AttentionView } from '../src/figures/attention/definition.ts';
export { exactRow } from '../src/figures/attention/exactRow.ts';
export type { AnsweringKey } from '../src/figures/attention/exactRow.ts';
export { topShares } from '../src/figures/attention/topShares.ts';

export { HashingFigure } from './hashing/HashingFigure.tsx';
export type HashingFigureProps = ComponentProps<typeof HashingFigure>;
export { hashingDefinition } from '../src/figures/hashing/definition.ts';
export type { HashingView } from '../src/figures/hashing/definition.ts';
export { CircleFigure } from './hashing/CircleFigure.tsx';
export type CircleFigureProps = ComponentProps<typeof CircleFigure>;
export { WORKED_EXAMPLE, hashInPlane } from '../src/figures/hashing/planeHash.ts';
export type { PlaneHash, PlanePoint } from '../src/figures/hashing/planeHash.ts';

export { HashStepsFigure } from './hashing/HashStepsFigure.tsx';
export type HashStepsFigureProps = ComponentProps<typeof HashStepsFigure>;
export { CollisionPlot } from './hashing/CollisionPlot.tsx';
export type CollisionPlotProps = ComponentProps<typeof CollisionPlot>;
export { ProjectionFigure } from './hashing/ProjectionFigure.tsx';
export type ProjectionFigureProps = ComponentProps<typeof ProjectionFigure>;
export { SphereFigure } from './hashing/SphereFigure.tsx';
export type SphereFigureProps = ComponentProps<typeof SphereFigure>;
export { hashSteps, headVectors } from '../src/figures/hashing/hashSteps.ts';
export { collisionProbability, inAnyRound } from '../src/figures/hashing/collisionCurve.ts';
export { projectToPlane } from '../src/figures/hashing/projection.ts';

export { MachineFigure } from './machine/MachineFigure.tsx';
export type MachineFigureProps = ComponentProps<typeof MachineFigure>;
export { machineDefinition } from '../src/figures/machine/definition.ts';
export type { MachineView } from '../src/figures/machine/definition.ts';
export { machineOf } from '../src/figures/machine/machine.ts';
export type { Machine } from '../src/figures/machine/machine.ts';

export { FeedForwardFigure } from './feedForward/FeedForwardFigure.tsx';
export type FeedForwardFigureProps = ComponentProps<typeof FeedForwardFigure>;
export { feedForwardDefinition } from '../src/figures/feedForward/definition.ts';
export type { FeedForwardView } from '../src/figures/feedForward/definition.ts';
export { layoutSlicing } from '../src/figures/feedForward/slicing.ts';
export type { SlicingLayout } from '../src/figures/feedForward/slicing.ts';

export { MovingTapeFigure } from './tape/MovingTapeFigure.tsx';
export type MovingTapeFigureProps = ComponentProps<typeof MovingTapeFigure>;
export { layoutTape } from '../src/figures/tape/tape.ts';
export type { Tape, TapeArc, TapeCell } from '../src/figures/tape/tape.ts';

export { TapeFigure } from './tape/TapeFigure.tsx';
export type TapeFigureProps = ComponentProps<typeof TapeFigure>;
export { tapeDefinition } from '../src/figures/tape/definition.ts';
export type { TapeView } from '../src/figures/tape/definition.ts';
export { SortedMatricesFigure } from './tape/SortedMatricesFigure.tsx';
export type SortedMatricesFigureProps = ComponentProps<typeof SortedMatricesFigure>;
export { BucketHistogram } from './tape/BucketHistogram.tsx';
export type BucketHistogramProps = ComponentProps<typeof BucketHistogram>;
export { SORT_STOPS } from '../src/figures/tape/sortStages.ts';
export { layoutSortedMatrices } from '../src/figures/tape/sortedMatrices.ts';
export type { SortedMatrices } from '../src/figures/tape/sortedMatrices.ts';
export { layoutBucketHistogram } from '../src/figures/tape/bucketHistogram.ts';
// The component of the same name draws it.
export type { BucketHistogram as BucketHistogramLayout } from '../src/figures/tape/bucketHistogram.ts';

export { ReversibleFigure } from './reversible/ReversibleFigure.tsx';
export type ReversibleFigureProps = ComponentProps<typeof ReversibleFigure>;
export { reversibleDefinition } from '../src/figures/reversible/definition.ts';
export type { ReversibleView } from '../src/figures/reversible/definition.ts';
export type { StackRecordings } from '../src/figures/reversible/stackRecordings.ts';
export { recordedInversion } from '../src/figures/reversible/inversion.ts';
export type { BlockInversion } from '../src/protocol/inversion.ts';

export { SpellingFigure } from './answers/SpellingFigure.tsx';
export type SpellingFigureProps = ComponentProps<typeof SpellingFigure>;
export { layoutSpellings } from '../src/figures/answers/spelling.ts';
export type { SpelledLetter, Spelling } from '../src/figures/answers/spelling.ts';

export { RoundsFigure } from './rounds/RoundsFigure.tsx';
export type RoundsFigureProps = ComponentProps<typeof RoundsFigure>;
export type { RoundsView } from '../src/figures/rounds/definition.ts';
export { MasksFigure } from './masks/MasksFigure.tsx';
export type MasksFigureProps = ComponentProps<typeof MasksFigure>;
export { masksDefinition } from '../src/figures/masks/definition.ts';
export type { MasksView } from '../src/figures/masks/definition.ts';
export { MatrixFigure } from './masks/MatrixFigure.tsx';
export type MatrixFigureProps = ComponentProps<typeof MatrixFigure>;
export { CauseFigure } from './masks/CauseFigure.tsx';
export type CauseFigureProps = ComponentProps<typeof CauseFigure>;
export { layoutMatrix, matrixCells } from '../src/figures/masks/matrix.ts';
export type { Matrix, MatrixCell, MatrixKind } from '../src/figures/masks/matrix.ts';
export type { MatrixZoom } from '../src/figures/plot/matrixZoom.ts';

export { Chances } from './answers/Chances.tsx';
export type ChancesProps = ComponentProps<typeof Chances>;
export { TokenPanel } from './answers/TokenPanel.tsx';
export type TokenPanelProps = ComponentProps<typeof TokenPanel>;
export { TokenFactsPanel } from './answers/TokenFactsPanel.tsx';
export type TokenFactsPanelProps = ComponentProps<typeof TokenFactsPanel>;
export { tokenFacts } from '../src/figures/answers/tokenFacts.ts';
export type { TokenFacts } from '../src/figures/answers/tokenFacts.ts';

export { MemoryFigure } from './memory/MemoryFigure.tsx';
export type MemoryFigureProps = ComponentProps<typeof MemoryFigure>;
export { memoryDefinition } from '../src/figures/memory/definition.ts';
export type { MemoryView } from '../src/figures/memory/definition.ts';
export { layoutMemoryCurves } from '../src/figures/memory/memoryCurves.ts';
export { layoutLadder, withRemedies } from '../src/figures/memory/memoryLadder.ts';
export type { Remedy, RemedySwitches, Rung } from '../src/figures/memory/memoryLadder.ts';

export { TimeFigure } from './time/TimeFigure.tsx';
export type TimeFigureProps = ComponentProps<typeof TimeFigure>;
export { timeDefinition } from '../src/figures/time/definition.ts';
export type { TimeView } from '../src/figures/time/definition.ts';
export { HASHED_TERMS, hashedTerm } from '../src/figures/time/hashedTerms.ts';
export type { HashedTerm } from '../src/figures/time/hashedTerms.ts';

export { TrainingCurve } from './training/TrainingCurve.tsx';
export type TrainingCurveProps = ComponentProps<typeof TrainingCurve>;
export { layoutTrainingCurves } from '../src/figures/training/trainingCurve.ts';
export type { TrainingCurves } from '../src/figures/training/trainingCurve.ts';
export type { TrainingPoint } from '../src/protocol/trainingProgress.ts';

// Controls.
export { NumberField } from './parts/NumberField.tsx';
export type NumberFieldProps = ComponentProps<typeof NumberField>;
export { Scrubber } from './parts/Scrubber.tsx';
export type ScrubberProps = ComponentProps<typeof Scrubber>;
export { Segments } from './parts/Segments.tsx';

// What became of pairs.
export { headView, meetingOf, pairCause, pairCauseOverRounds } from '../src/figures/pairs/meetings.ts';
export type { Meeting, RoundView } from '../src/figures/pairs/meetings.ts';
export type { QuestionPair } from '../src/tasks/questionPair.ts';

// A run.
export { shownRun } from '../src/tasks/shownRun.ts';
export type { ShownRun } from '../src/tasks/shownRun.ts';
export { DEFAULT_PHRASES } from '../src/tasks/defaultPhrases.ts';
export type { Language } from '../src/tasks/defaultPhrases.ts';
export { layerFloats, layerInts, modelInts } from '../src/recording/recording.ts';
export type { BackendFacts, NamedArray, Recording, RunCost } from '../src/recording/recording.ts';
export { readRecording, writeRecording } from '../src/files/recordingFile.ts';
export { bucketCount, configProblems, parseConfig } from '../src/config/reformerConfig.ts';
export type { ConfigProblem, ReformerConfig } from '../src/config/reformerConfig.ts';
export { LAYER_SITES, MODEL_SITES } from '../src/recording/sites.ts';
export type { LayerSite, ModelSite } from '../src/recording/sites.ts';
export { FIRST_SELECTION, changeSelection } from '../src/recording/selection.ts';
export type { Selection } from '../src/recording/selection.ts';
export type { SelectionProps } from './parts/selectionProps.ts';
