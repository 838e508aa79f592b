import { useStore } from 'zustand';
import { WeightsPanel } from '../../../components/weights/WeightsPanel.tsx';
import type { Stores } from '../../stores.ts';
import { openFiles } from './openFiles.ts';
import { useOpenedWeights } from './useOpenedWeights.ts';

/** Weights from a file, beside the training that makes such files. */
export default function WeightsSection({ stores }: { readonly stores: Stores }) {
  const isReady = useStore(stores.lab, ({ backend }) => backend !== null);
  return (
    <WeightsPanel
      {...useOpenedWeights(stores)}
      isReady={isReady}
      onFiles={(files) => {
        openFiles(stores.weights, files);
      }}
    />
  );
}
