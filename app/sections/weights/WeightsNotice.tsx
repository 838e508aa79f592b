import { useCallback } from 'react';
import { useText } from '../../../components/parts/text.ts';
import { WeightsState } from '../../../components/weights/WeightsState.tsx';
import '../../../components/weights/weights.css';
import { useFileDrop } from '../../hooks/useFileDrop.ts';
import type { Stores } from '../../stores.ts';
import { openFiles } from './openFiles.ts';
import { useOpenedWeights } from './useOpenedWeights.ts';

/** Takes weights that are dropped anywhere on the page, and says where the figures begin what became of them. */
export default function WeightsNotice({ stores }: { readonly stores: Stores }) {
  const text = useText();
  const { weights } = stores;
  const isOver = useFileDrop(
    useCallback(
      (files) => {
        openFiles(weights, files);
      },
      [weights],
    ),
  );
  const state = useOpenedWeights(stores);
  const isSilent = state.opened === null && state.opening === null && state.failure === null;
  return (
    <>
      {isOver && <div className="drop-target">{text('weights.drop')}</div>}
      {!isSilent && (
        <div className="notice weights-notice" data-testid="weights-notice">
          <WeightsState {...state} />
        </div>
      )}
    </>
  );
}
