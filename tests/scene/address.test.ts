import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAWN_FIGURES } from '../../src/figures/definitions.ts';
import { nearestTo } from '../../src/figures/viewFields.ts';
import { ADDRESS_LENGTH, decodeScene } from '../../src/scene/decodeScene.ts';
import { encodeScene } from '../../src/scene/encodeScene.ts';
import { firstScene, type Scene } from '../../src/scene/scene.ts';
import { SCENE_FIELDS } from '../../src/scene/sceneFields.ts';
import { settingProblems } from '../../src/scene/settings.ts';
import type { FrozenDefaults } from '../../src/scene/versions/frozenDefaults.ts';
import { MOVED_FIELDS } from '../../src/scene/versions/movedFields.ts';
import { VERSION, VERSIONS } from '../../src/scene/versions/versions.ts';
import { arbitraryScene } from './arbitraryScene.ts';

const LANGUAGES = ['en', 'ru', 'ko'] as const;
const RUNS = 10_000;
/** Stands in the tests' names, so that every report says what was tried. */
const SEED = fc.readConfigureGlobal().seed ?? Date.now();
const TRIED = `${String(RUNS)} of seed ${String(SEED)}`;

const language = fc.constantFrom(...LANGUAGES);

/** Everything that a Scene must hold to be drawn: each part is one that its field takes, and the settings run. */
function faultsOf(scene: Scene): string[] {
  const refused = SCENE_FIELDS.filter(
    ({ field, get }) => JSON.stringify(nearestTo(field, get(scene))) !== JSON.stringify(get(scene)),
  ).map(({ name }) => name);
  return [...refused, ...settingProblems(scene.settings).map(({ field }) => field)];
}

describe('a Scene and its address', () => {
  test(`every Scene comes back from its address as it was (${TRIED})`, () => {
    fc.assert(
      fc.property(arbitraryScene, language, (scene, spoken) => {
        const { scene: back, dropped } = decodeScene(encodeScene(scene, spoken), spoken);
        // Compared before it is told: an assertion each would take most of the time.
        if (!isDeepStrictEqual([back, dropped], [scene, []])) expect([back, dropped]).toEqual([scene, []]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('the default example says nothing but its version', () => {
    for (const spoken of LANGUAGES) expect(encodeScene(firstScene(spoken), spoken)).toBe(`v=${VERSION}`);
  });

  test('a link means the same where another language is spoken, once it says its language', () => {
    const scene = { ...firstScene('ru'), figure: 'masks' as const };
    expect(decodeScene(encodeScene(scene, 'ru'), 'ru').scene).toEqual(scene);
  });
});

describe('an address that is not one of ours', () => {
  /** Parts cut out, doubled, swapped, and filled with what a person or an attacker might write. */
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '__proto__.x=1&constructor=2&toString=3&masks.__proto__=4&at.constructor=1',
      'v=99&rounds=2',
      'v=-1',
      'v=1e0',
      'v=1&v=1&rounds=1&rounds=2',
      'phrase=%F0%9F&at.token=%zz',
      'phrase=%ED%A0%80',
      'rounds=0x4&buckets=+8&seed=1e9999&at.token=-0',
      'tokens=NaN&layers=Infinity&heads=null',
      'buckets=7&chunkLength=5&tokens=16',
      'hashing.pointX1=1,2,3,4&hashing.angles=,,&masks.over=',
      '&&&===&=&?#',
      `phrase=${'a'.repeat(20_000)}`,
      `${'x=1&'.repeat(4_000)}rounds=4`,
    ),
  );
  const mutated = fc
    .tuple(
      arbitraryScene,
      language,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), hostile), { maxLength: 4 }),
    )
    .map(([scene, spoken, changes]) =>
      changes.reduce(
        (address, [at, length, insert]) => {
          const place = at % (address.length + 1);
          return address.slice(0, place) + insert + address.slice(place + length);
        },
        encodeScene(scene, spoken),
      ),
    );

  test(`opens a valid Scene, tells what it dropped, and never throws (${TRIED})`, () => {
    let told = 0;
    fc.assert(
      fc.property(mutated, language, (address, spoken) => {
        const { scene, dropped } = decodeScene(address, spoken);
        const faults = faultsOf(scene);
        if (faults.length > 0) expect(faults).toEqual([]);
        // What was not dropped or moved is what the address says: encoding it again loses nothing.
        const again = decodeScene(encodeScene(scene, spoken), spoken);
        if (!isDeepStrictEqual(again, { scene, dropped: [] })) expect(again).toEqual({ scene, dropped: [] });
        if (dropped.length > 0) told++;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(told).toBeGreaterThan(RUNS / 4);
  });

  test.each([
    ['rounds=99', { rule: 'moved', name: 'rounds', actual: '99', used: '16' }],
    ['rounds=many', { rule: 'refused', name: 'rounds', actual: 'many', used: '2' }],
    ['buckets=61', { rule: 'moved', name: 'buckets', actual: '61', used: '60' }],
    ['chunkLength=31', { rule: 'moved', name: 'chunkLength', actual: '31', used: '16' }],
    ['weights=stolen', { rule: 'refused', name: 'weights', actual: 'stolen', used: 'shipped' }],
    ['at.token=64', { rule: 'moved', name: 'at.token', actual: '64', used: '63' }],
    ['figure=atlas', { rule: 'refused', name: 'figure', actual: 'atlas', used: 'none' }],
    ['masks.over.it=1', { rule: 'unknown', name: 'masks.over.it', actual: '1', used: '' }],
    ['v=3&rounds=1', { rule: 'version', name: 'v', actual: '3', used: '2' }],
    ['rounds=1&rounds=4', { rule: 'repeated', name: 'rounds', actual: '4', used: '1' }],
  ])('%s is told', (query, told) => {
    expect(decodeScene(query, 'en').dropped).toEqual([told]);
  });

  test('over its length it is cut at a whole parameter, and that is told', () => {
    const { scene, dropped } = decodeScene(`rounds=4&phrase=${'a'.repeat(ADDRESS_LENGTH)}&seed=5`, 'en');
    expect(scene.settings).toMatchObject({ hashRounds: 4, seed: 290 });
    expect(dropped.map(({ rule }) => rule)).toEqual(['length']);
  });
});

describe('versions', () => {
  test('the defaults of today are the frozen ones of the version that is written, but for figures that came later', () => {
    const frozen = VERSIONS[VERSION] as FrozenDefaults;
    const parameters = Object.fromEntries(
      Object.entries(frozen.parameters).map(([name, value]) => [MOVED_FIELDS[name] ?? name, value]),
    );
    const later = DRAWN_FIGURES.filter(
      (figure) => !Object.keys(parameters).some((name) => name.startsWith(`${figure}.`)),
    );
    for (const spoken of LANGUAGES) {
      const first = firstScene(spoken);
      const said = SCENE_FIELDS.filter(({ name }) => !later.some((figure) => name.startsWith(`${figure}.`)));
      const { seed, phrases } = frozen.languages[spoken];
      expect({ ...parameters, seed, phrase: phrases[64] }).toEqual(
        Object.fromEntries(said.map(({ name, field, get }) => [name, field.write(get(first))])),
      );
    }
  });
});
