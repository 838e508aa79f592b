import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeScene } from '../../src/scene/decodeScene.ts';
import { SCENE_FIELDS } from '../../src/scene/sceneFields.ts';
import type { Scene } from '../../src/scene/scene.ts';
import type { Language } from '../../src/tasks/defaultPhrases.ts';
import { withMovedParts } from '../../src/scene/versions/movedParts.ts';
import { SINCE_VERSION_1 } from '../../src/scene/versions/sinceVersion1.ts';
import { MOVED_FIELDS, withMovedFields } from '../../src/scene/versions/movedFields.ts';
import { VERSION_1 } from '../../src/scene/versions/version1.ts';

interface PublishedLink {
  readonly language: Language;
  readonly link: string;
  readonly scene: Scene;
}

/** Links of the first version and what they showed when it was published. A line changes only where a part moves. */
const published = readFileSync('tests/scene/links/version1.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as PublishedLink);

describe('links of version 1', () => {
  test('are thirty, and set every field of that version', () => {
    expect(published).toHaveLength(30);
    const said = new Set(published.flatMap(({ link }) => [...new URLSearchParams(link).keys()]));
    expect(
      [...Object.keys(VERSION_1.parameters), 'seed', 'phrase'].filter((name) => !said.has(name)),
    ).toEqual([]);
  });

  test.each(published)('$language $link', ({ language, link, scene }) => {
    const decoded = decodeScene(link, language);
    expect(decoded.dropped).toEqual([]);
    // A field that came later stands beside these.
    expect(decoded.scene).toMatchObject({ ...scene, views: movedViews(scene.views) });
    for (const [name, value] of withMovedFields(withMovedParts(new Map(new URLSearchParams(link))))) {
      const part = SCENE_FIELDS.find((each) => each.name === name);
      if (name !== 'v') expect(part?.field.write(part.get(decoded.scene)), name).toBe(value);
    }
  });

  test('show what they showed where a figure has got a field since: the run’s own blocks', () => {
    for (const [name, before] of Object.entries(SINCE_VERSION_1)) {
      const part = SCENE_FIELDS.find((each) => each.name === name);
      const shown = (link: string) => part?.field.write(part.get(decodeScene(link, 'en').scene));
      expect(shown('v=1'), name).toBe(before);
      expect(shown('v=2'), name).not.toBe(before);
    }
  });
});

/** What stood in one figure's view, where it stands now. */
function movedViews(views: object): object {
  const moved = structuredClone(views) as Record<string, Record<string, unknown>>;
  for (const [before, now] of Object.entries(MOVED_FIELDS)) {
    const [from, field = ''] = before.split('.');
    const [to, name = ''] = now.split('.');
    const [old, next] = [moved[from ?? ''], (moved[to ?? ''] ??= {})];
    if (old === undefined || !(field in old)) continue;
    next[name] = old[field];
    moved[from ?? ''] = Object.fromEntries(Object.entries(old).filter(([each]) => each !== field));
  }
  return moved;
}
