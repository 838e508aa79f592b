import type { AttentionKind } from '../../config/attentionKinds.ts';
import type { Attention } from './attention.ts';
import { full } from './exact/full.ts';
import { standard } from './exact/standard.ts';
import { local } from './local/local.ts';
import { lsh } from './lsh/lsh.ts';

/** How each kind of attention attends. */
export const ATTENTIONS: Readonly<Record<AttentionKind, Attention>> = { lsh, local, full, standard };
