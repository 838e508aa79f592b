import type { ReformerConfig } from '../config/reformerConfig.ts';
import type { WeightsOrigin } from './weightsOrigin.ts';
import { siteFacts, type LayerSite, type ModelSite, type Site } from './sites.ts';

/** The version of the format that this code writes; it reads this one only. */
export const RECORDING_FORMAT = 1;

/** Numbers with named axes, row-major, last axis fastest. */
export interface NamedArray<Data = Float32Array | Int32Array> {
  readonly axes: readonly string[];
  readonly shape: readonly number[];
  readonly data: Data;
}

/** What can compute, the fastest first. */
export const BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;

/** Where a run was computed. */
export interface BackendFacts {
  readonly backend: (typeof BACKENDS)[number];
  /** Name that the adapter gives itself, or the empty string. */
  readonly adapter: string;
  /** True when the WebGPU adapter is a software one. */
  readonly software: boolean;
}

/** What a run cost. Bytes and milliseconds are of an untapped run. */
export interface RunCost {
  readonly peakBytes: number;
  readonly milliseconds: number;
}

/** One run of the model, immutable. Everything a person sees is a function of it. */
export interface Recording {
  readonly formatVersion: typeof RECORDING_FORMAT;
  readonly config: ReformerConfig;
  readonly seed: number;
  readonly backend: BackendFacts;
  readonly weights: WeightsOrigin;
  readonly cost: RunCost;
  /** Hash rounds of each row of `spellings`. */
  readonly spellingRounds: readonly number[];
  readonly model: Readonly<Partial<Record<ModelSite, NamedArray>>>;
  readonly layers: readonly Readonly<Partial<Record<LayerSite, NamedArray>>>[];
}

/** Which sites to keep. An absent list means all of them. */
export interface RecordingRequest {
  readonly layers?: readonly number[];
  readonly sites?: readonly Site[];
}

/** @returns whether the request keeps this site (of this layer, for layer sites) */
export function isRequested(request: RecordingRequest, site: Site, layer?: number): boolean {
  if (request.sites !== undefined && !request.sites.includes(site)) return false;
  return layer === undefined || request.layers === undefined || request.layers.includes(layer);
}

/**
 * @returns the int32 array of a layer's site
 * @throws RangeError when the recording does not hold the site
 */
export function layerInts(recording: Recording, layer: number, site: LayerSite): NamedArray<Int32Array> {
  const found = recording.layers[layer]?.[site];
  if (found?.data instanceof Int32Array) return { ...found, data: found.data };
  throw missing(site, layer);
}

/**
 * @returns the float32 array of a layer's site
 * @throws RangeError when the recording does not hold the site
 */
export function layerFloats(recording: Recording, layer: number, site: LayerSite): NamedArray<Float32Array> {
  const found = recording.layers[layer]?.[site];
  if (found?.data instanceof Float32Array) return { ...found, data: found.data };
  throw missing(site, layer);
}

/**
 * @returns the int32 array of a site of the whole model
 * @throws RangeError when the recording does not hold the site
 */
export function modelInts(recording: Recording, site: ModelSite): NamedArray<Int32Array> {
  const found = recording.model[site];
  if (found?.data instanceof Int32Array) return { ...found, data: found.data };
  throw missing(site);
}

function missing(site: Site, layer?: number): RangeError {
  const place = layer === undefined ? '' : ` of layer ${layer}`;
  return new RangeError(
    `the recording does not hold ${site}${place} as ${siteFacts(site).dtype}; record it first`,
  );
}
