import { renamed } from './movedFields.ts';

/** A part of a figure that has become a figure of its own. */
export interface MovedPart {
  /** By this parameter and value an address asked for the part. */
  readonly asked: readonly [name: string, value: string];
  /** The figure that it was in, and the one that it is. */
  readonly figure: readonly [before: string, now: string];
  /** Parameters that went with it. The others stay as they are said. */
  readonly fields: readonly string[];
}

/** What addresses of the versions 1 and 2 say of a figure that has been divided since. */
export const MOVED_PARTS: readonly MovedPart[] = [
  {
    asked: ['memory.show', 'time'],
    figure: ['memory', 'time'],
    fields: [
      ...['curveTransformer', 'curveFlash', 'curveLsh', 'curveReversible', 'curveChunkedReversible'],
      ...['curveReversibleLsh', 'curveReformer', 'curvePerformer', 'curveInfinityFormer'],
      ...['recompute', 'hash', 'reversible', 'slice', 'measureTo'],
      ...['batch', 'layers', 'modelDim', 'feedForwardDim', 'heads', 'hashRounds', 'chunkLength', 'sizesOpen'],
    ],
  },
];

/**
 * The parameters of an address by the names that they have now. An address that asked for a part opens the figure that
 * the part has become, unless it names another figure.
 *
 * @param said by parameter; what it says of a new name already is left as it is
 */
export function withMovedParts(said: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return MOVED_PARTS.reduce<ReadonlyMap<string, string>>((names, { asked, figure, fields }) => {
    const [before, now] = figure;
    const [name, value] = asked;
    if (names.get(name) !== value) return names;
    const moved = new Map(fields.map((field) => [`${before}.${field}`, `${now}.${field}`]));
    const found = renamed(names, moved);
    found.delete(name);
    const opened = names.get('figure') ?? before;
    return opened === before ? found.set('figure', now) : found;
  }, said);
}
