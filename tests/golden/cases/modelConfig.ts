import { fromHuggingFaceConfig } from '../../../src/files/huggingFace/huggingFace.ts';
import { ACTIVATIONS } from '../../../src/files/huggingFace/huggingFaceFields.ts';
import type { ReformerConfig } from '../../../src/config/reformerConfig.ts';
import type { GoldenCase } from './goldenCase.ts';

/** Hugging Face's activation names in ours. */
export function activationOf(golden: GoldenCase): ReformerConfig['activation'] {
  return ACTIVATIONS[golden.config['hidden_act'] as keyof typeof ACTIVATIONS];
}

/** The config of a whole model. */
export function modelConfig(golden: GoldenCase): ReformerConfig {
  return fromHuggingFaceConfig({ hidden_dropout_prob: 0, ...golden.config }).config;
}

/** The config of a model around one layer; the cases of layers know no vocabulary and no positions. */
export function layerConfig(golden: GoldenCase, tokens: number): ReformerConfig {
  const positions = { axial_pos_embds: false, max_position_embeddings: tokens };
  return fromHuggingFaceConfig({ hidden_dropout_prob: 0, ...golden.config, ...positions }).config;
}
