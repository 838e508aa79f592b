import type { ReformerConfig } from '../config/reformerConfig.ts';

/** A sequence that the model is to go on with. */
export interface WritingRequest {
  readonly config: ReformerConfig;
  /** Of the rotations and of the draws. */
  readonly seed: number;
  /** Ids that are given. */
  readonly prompt: Int32Array;
  /** Tokens to write. */
  readonly count: number;
  /** 0 takes the most likely token, 1 draws from the model's distribution. */
  readonly temperature: number;
}

/** What a worker does to write. */
export interface WritingService {
  /** Resolves when all is written, or writing was stopped. */
  write(request: WritingRequest, report: (token: number) => void): Promise<void>;
  stopWriting(): Promise<void>;
}
