import { nearestTo } from '../figures/viewFields.ts';
import { withinConfig } from '../recording/selection.ts';
import type { Language } from '../tasks/defaultPhrases.ts';
import { defaultScene } from './defaultScene.ts';
import type { Scene } from './scene.ts';
import { SCENE_FIELDS, type SceneField } from './sceneFields.ts';
import { configOf, nearestSettings, settingProblems } from './settings.ts';
import { withMovedFields } from './versions/movedFields.ts';
import { withMovedParts } from './versions/movedParts.ts';
import { VERSION, VERSIONS } from './versions/versions.ts';

/** A part of an address that could not be taken as it stands, for a translator. */
export interface DroppedPart {
  /**
   * `unknown`: there is no such parameter. `refused`: its value is not one of those allowed. `moved`: the nearest
   * allowed value was taken. `repeated`: it stands there more than once; the first counts. `version`: not one that is
   * known here. `length`: the address is longer than allowed; the rest was cut. `place`: there is no such place.
   */
  readonly rule: 'unknown' | 'refused' | 'moved' | 'repeated' | 'version' | 'length' | 'place';
  readonly name: string;
  readonly actual: string;
  /** What is shown in its place. */
  readonly used: string;
}

/** The Scene of an address, and what of it could not be taken. */
export interface DecodedScene {
  readonly scene: Scene;
  readonly dropped: readonly DroppedPart[];
}

/** Longest address that is read, in characters. */
export const ADDRESS_LENGTH = 8_192;

/** Parameters that stand beside a Scene and are read elsewhere. */
const BESIDE: ReadonlySet<string> = new Set(['v', 'lang', 'theme', 'backend']);

const FIELD_OF: ReadonlyMap<string, SceneField> = new Map(SCENE_FIELDS.map((field) => [field.name, field]));

/** Longest value that a message repeats, in characters. */
const TOLD_LENGTH = 40;

/**
 * Reads the parameters of an address. Whatever they say, the Scene is valid, and everything that it does not follow is
 * told.
 *
 * @param query    what follows the `?`
 * @param language whose default example stands for what is left unsaid
 */
export function decodeScene(query: string, language: Language): DecodedScene {
  const dropped: DroppedPart[] = [];
  const drop = (rule: DroppedPart['rule'], name: string, actual: string, used: string) =>
    dropped.push({ rule, name: told(name), actual: told(actual), used: told(used) });

  if (query.length > ADDRESS_LENGTH) drop('length', '', String(query.length), String(ADDRESS_LENGTH));
  const first = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(cut(query))) {
    if (first.has(name)) drop('repeated', name, value, first.get(name) ?? '');
    else first.set(name, value);
  }
  const said = withMovedFields(withMovedParts(first));

  const version = versionOf(said.get('v'));
  if (version === null) drop('version', 'v', said.get('v') ?? '', String(VERSION));

  const tokensField = FIELD_OF.get('tokens');
  const tokens = tokensField?.field.read(said.get('tokens') ?? '');
  const unsaid = defaultScene(version ?? VERSION, language, typeof tokens === 'number' ? tokens : 64);
  let scene = unsaid;
  for (const [name, text] of said) {
    if (BESIDE.has(name)) continue;
    const known = FIELD_OF.get(name);
    if (known === undefined) {
      drop('unknown', name, text, '');
      continue;
    }
    const { field, get, put } = known;
    const value = field.read(text);
    const near = value === undefined ? undefined : nearestTo(field, value);
    if (near === undefined) drop('refused', name, text, field.write(get(unsaid)));
    else if (near !== value && field.write(near) !== text) drop('moved', name, text, field.write(near));
    if (near !== undefined) scene = put(scene, near);
  }

  const fitted = fitToRun(scene, unsaid);
  for (const { name, field, get } of SCENE_FIELDS) {
    const [before, after] = [get(scene), get(fitted)];
    if (before !== after && said.has(name)) drop('moved', name, field.write(before), field.write(after));
  }
  return { scene: fitted, dropped };
}

/** @returns null for a version that is not known; an address without one is of today's */
function versionOf(text: string | undefined): number | null {
  if (text === undefined) return VERSION;
  return /^\d{1,6}$/.test(text) && Number(text) in VERSIONS ? Number(text) : null;
}

/** Settings that the model can run, and a selection within that run. */
function fitToRun(scene: Scene, unsaid: Scene): Scene {
  const near = nearestSettings(scene.settings);
  const settings = settingProblems(near).length === 0 ? near : unsaid.settings;
  return { ...scene, settings, selection: withinConfig(scene.selection, configOf(settings)) };
}

/** Cuts at the last whole parameter. */
function cut(query: string): string {
  if (query.length <= ADDRESS_LENGTH) return query;
  const kept = query.slice(0, ADDRESS_LENGTH);
  const end = kept.lastIndexOf('&');
  return end === -1 ? '' : kept.slice(0, end);
}

function told(text: string): string {
  return text.length <= TOLD_LENGTH ? text : `${text.slice(0, TOLD_LENGTH - 1)}…`;
}
