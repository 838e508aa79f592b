import { DRAWN_FIGURES, FIGURES, type DrawnFigure } from '../figures/definitions.ts';
import { choice, flag, optional, whole, type Field, type ViewTable } from '../figures/viewFields.ts';
import type { Selection } from '../recording/selection.ts';
import { phraseField } from './phraseField.ts';
import type { Scene } from './scene.ts';
import { boundsOf, MOST_ROUNDS, OFFERED, type Settings } from './settings.ts';

/** One part of a Scene as it stands in an address. */
export interface SceneField {
  /** Its parameter: `rounds`, `at.token`, `masks.over`. */
  readonly name: string;
  readonly field: Field<unknown>;
  readonly get: (scene: Scene) => unknown;
  /** @returns the Scene with this part set, whatever the value */
  readonly put: (scene: Scene, value: unknown) => Scene;
}

const LARGEST = { tokens: 256 };
const [leastBuckets, mostBuckets] = boundsOf('buckets', LARGEST);
const [leastChunk, mostChunk] = boundsOf('chunkLength', LARGEST);
const [leastSeed, mostSeed] = boundsOf('seed', LARGEST);

/** Bounds and choices of each setting; the defaults are the version's. */
const SETTINGS: ViewTable<Settings> = {
  hashRounds: whole({ least: 1, most: MOST_ROUNDS, fallback: 2 }),
  buckets: whole({ least: leastBuckets, most: mostBuckets, fallback: 8 }),
  chunkLength: whole({ least: leastChunk, most: mostChunk, fallback: 8 }),
  preset: choice(['paper', 'huggingface', 'trax', 'lucidrains'], 'paper'),
  seed: whole({ least: leastSeed, most: mostSeed, fallback: 0 }),
  tokens: choice(OFFERED.tokens, 64),
  layers: choice(OFFERED.layers, 1),
  heads: choice(OFFERED.heads, 2),
  weights: choice(['shipped', 'random'], 'shipped'),
};

/** A place in any run; what the Scene's own run lacks is moved to the nearest that it has. */
const SELECTION: ViewTable<Selection> = {
  layer: whole({ least: 0, most: 63, fallback: 0 }),
  head: whole({ least: 0, most: 63, fallback: 0 }),
  round: whole({ least: 0, most: 63, fallback: 0 }),
  token: whole({ least: 0, most: 65_535, fallback: 36 }),
  key: optional(whole({ least: 0, most: 65_535, fallback: 0 })),
  chunk: optional(whole({ least: 0, most: 65_535, fallback: 0 })),
  pinned: flag(false),
};

/** The one setting whose parameter is shorter than its name. */
const SHORTER: Readonly<Record<string, string>> = { hashRounds: 'rounds' };

const figureField: SceneField = {
  name: 'figure',
  field: optional(choice(DRAWN_FIGURES, 'machine')),
  get: ({ figure }) => figure,
  put: (scene, value) => ({ ...scene, figure: value as Scene['figure'] }),
};

const phrase: SceneField = {
  name: 'phrase',
  field: phraseField,
  get: (scene) => scene.phrase,
  put: (scene, value) => ({ ...scene, phrase: value as string }),
};

/** Every part of a Scene, in the order in which an address tells them. */
export const SCENE_FIELDS: readonly SceneField[] = [
  figureField,
  ...fieldsOf(SETTINGS, (name) => SHORTER[name] ?? name, 'settings'),
  phrase,
  ...fieldsOf(SELECTION, (name) => `at.${name}`, 'selection'),
  ...DRAWN_FIGURES.flatMap(viewFields),
];

function fieldsOf<Part extends 'settings' | 'selection'>(
  table: ViewTable<Scene[Part]>,
  nameOf: (name: string) => string,
  part: Part,
): SceneField[] {
  return (Object.entries(table) as [string, Field<never>][]).map(([name, field]) => ({
    name: nameOf(name),
    field: field,
    get: (scene) => scene[part][name as keyof Scene[Part]],
    put: (scene, value) => ({ ...scene, [part]: { ...scene[part], [name]: value } }),
  }));
}

function viewFields(figure: DrawnFigure): SceneField[] {
  return (Object.entries(FIGURES[figure].view) as [string, Field<never>][]).map(([name, field]) => ({
    name: `${figure}.${name}`,
    field: field,
    get: ({ views }) => (views[figure] as Readonly<Record<string, unknown>>)[name],
    put: (scene, value) => ({
      ...scene,
      views: { ...scene.views, [figure]: { ...scene.views[figure], [name]: value } },
    }),
  }));
}
