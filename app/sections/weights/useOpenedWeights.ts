import { useStore } from 'zustand';
import type { Stores } from '../../stores.ts';

/** @returns what the parts of the page show of opened weights, and what can be done with them */
export function useOpenedWeights({ lab, weights }: Stores) {
  const { opened, opening, failure, close, showNetwork, dismissFailure } = useStore(weights);
  const isShown = useStore(lab, ({ shown }) => shown?.recording.weights.kind === 'opened');
  return {
    ...{ opened, opening, failure, isShown },
    onClose: close,
    onShow: showNetwork,
    onDismiss: dismissFailure,
  };
}
