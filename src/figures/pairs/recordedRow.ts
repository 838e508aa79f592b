import { layerFloats, layerInts, type Recording } from '../../recording/recording.ts';
import { combinedRow } from './combineRounds.ts';
import { headView } from './meetings.ts';

/**
 * What one query of a run attends to, over all rounds.
 *
 * @returns [tokens]: weights of the keys; they sum to one
 * @throws RangeError when the recording lacks the layer's attention, round weights or hash
 */
export function recordedRow(
  recording: Recording,
  { layer, head }: { readonly layer: number; readonly head: number },
  query: number,
): Float32Array {
  const view = headView(recording, layer, head);
  return combinedRow(
    layerFloats(recording, layer, 'attention').data,
    layerFloats(recording, layer, 'roundWeights').data,
    layerInts(recording, layer, 'sortOrder').data,
    view.undoSort,
    { ...view, heads: recording.config.heads },
    head,
    query,
  );
}
