import type { Language } from '../tasks/defaultPhrases.ts';
import { defaultScene } from './defaultScene.ts';
import type { Scene } from './scene.ts';
import { SCENE_FIELDS } from './sceneFields.ts';
import { VERSION } from './versions/versions.ts';

/**
 * A Scene as the parameters of an address: `v=2&rounds=1&at.token=38`. The version always stands there, and only what
 * differs from the defaults of that version follows.
 *
 * @param language whose default example the address leaves unsaid
 */
export function encodeScene(scene: Scene, language: Language): string {
  const unsaid = defaultScene(VERSION, language, scene.settings.tokens);
  const parameters = new URLSearchParams({ v: String(VERSION) });
  for (const { name, field, get } of SCENE_FIELDS) {
    const [value, left] = [get(scene), get(unsaid)];
    if (value === left) continue;
    const written = field.write(value);
    if (written !== field.write(left)) parameters.set(name, written);
  }
  return parameters.toString();
}
