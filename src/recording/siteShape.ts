import { rotationColumns, type ReformerConfig } from '../config/reformerConfig.ts';
import { siteFacts, type Site } from './sites.ts';

/** Axes that only a layer has which hashes: its chunks and rounds. */
const HASHED_AXES = new Set([
  'hashRounds',
  'rotationColumns',
  'slots',
  'chunks',
  'chunkLength',
  'windowKeys',
]);

/**
 * @param spellings number of rows of `spellings`
 * @returns length of each of the site's axes in a run of this config
 */
export function siteShape(site: Site, config: ReformerConfig, spellings: number): number[] {
  const { maxTokens, hashRounds, chunkLength, chunksBefore, chunksAfter } = config;
  const slots = hashRounds * maxTokens;
  const lengths: Readonly<Record<string, number>> = {
    tokens: maxTokens,
    keyTokens: maxTokens,
    modelDim: config.modelDim,
    vocabulary: config.vocabulary,
    spellings,
    heads: config.heads,
    headDim: config.headDim,
    hashRounds,
    rotationColumns: rotationColumns(config),
    slots,
    chunks: slots / chunkLength,
    chunkLength,
    windowKeys: chunkLength * (1 + chunksBefore + chunksAfter),
  };
  return siteFacts(site).axes.map((axis) => lengths[axis] ?? 0);
}

/** @returns whether only a layer that hashes can be recorded there */
export function isHashedSite(site: Site): boolean {
  return siteFacts(site).axes.some((axis) => HASHED_AXES.has(axis));
}
