import type { Language } from '../tasks/defaultPhrases.ts';
import { firstScene, type Scene } from './scene.ts';
import { SCENE_FIELDS } from './sceneFields.ts';
import type { FrozenDefaults } from './versions/frozenDefaults.ts';
import { MOVED_FIELDS } from './versions/movedFields.ts';
import { VERSIONS } from './versions/versions.ts';

/**
 * The Scene of an address that says nothing but its version.
 *
 * @param tokens length that the address says; the default phrase is as long as it has room for
 */
export function defaultScene(version: number, language: Language, tokens: number): Scene {
  const key = `${version} ${language} ${tokens}`;
  const scene = made.get(key) ?? make(version, language, tokens);
  made.set(key, scene);
  return scene;
}

/** Lengths are few and Scenes immutable: each is made once. */
const made = new Map<string, Scene>();

function make(version: number, language: Language, tokens: number): Scene {
  const frozen = VERSIONS[version];
  if (frozen === undefined) throw new RangeError(`there is no version ${version} of addresses`);
  return SCENE_FIELDS.reduce((scene, { name, field, put }) => {
    const written = writtenDefault(frozen, name, language, tokens);
    return written === undefined ? scene : put(scene, field.read(written));
  }, firstScene(language));
}

function writtenDefault(
  { parameters, languages }: FrozenDefaults,
  name: string,
  language: Language,
  tokens: number,
): string | undefined {
  const { seed, phrases } = languages[language];
  if (name === 'seed') return seed;
  if (name === 'phrase') return phrases[tokens] ?? phrases[64];
  // What was frozen under an earlier name holds on.
  const former = Object.keys(MOVED_FIELDS).find((each) => MOVED_FIELDS[each] === name);
  return parameters[name] ?? (former === undefined ? undefined : parameters[former]);
}
