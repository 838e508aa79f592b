import { beforeAll, describe, expect, test } from 'vitest';
import { CONFIG, refused } from './cruiseTree.ts';
import { imports, PLANTS } from './plants.ts';
import { exampleOf, isInside, TABLE } from './table.ts';

/** Where packages belong. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src/kernels': ['@tensorflow/tfjs-core'],
  'src/figures': ['d3'],
  'src/store': ['zustand/vanilla', 'valibot'],
  components: ['react', '@floating-ui/react', 'd3'],
  app: ['react', 'zustand/react'],
};

const LEGAL = legalHouse();
const FORBIDDEN = forbiddenArrows();

test('a house in which every row imports all that it may is clean', async () => {
  expect(await refused(LEGAL)).toEqual([]);
});

describe('what breaks a rule is refused:', () => {
  let found: readonly string[];

  beforeAll(async () => {
    found = await refused(Object.assign({}, LEGAL, ...PLANTS.map(({ files }) => files)) as typeof LEGAL);
  });

  test.each(PLANTS)('$breach', ({ files, refused: expected }) => {
    const own = found.filter((line) => Object.keys(files).some((file) => line.includes(`: ${file}`)));
    expect(own).toEqual(expected.toSorted());
  });

  test('and nothing else', () => {
    expect(found).toEqual(PLANTS.flatMap(({ refused: expected }) => expected).toSorted());
  });
});

test('every arrow that is not in the table is refused', async () => {
  const found = await refused({
    ...LEGAL,
    ...Object.fromEntries(FORBIDDEN.map(({ path, source }) => [path, source])),
  });
  expect(found.filter((line) => line.includes('/arrow'))).toEqual(
    expect.arrayContaining(FORBIDDEN.map(({ rule, path, target }) => `${rule}: ${path} → ${target}`)),
  );
});

test('every rule is broken by something here', () => {
  const broken = [
    ...FORBIDDEN.map(({ rule }) => rule),
    ...PLANTS.flatMap(({ refused: expected }) => expected.map((line) => line.slice(0, line.indexOf(': ')))),
  ];
  expect([...new Set(broken)].toSorted()).toEqual(CONFIG.forbidden.map(({ name }) => name).toSorted());
});

/** A file a row that imports an example of all that the row allows, and the packages where they belong. */
function legalHouse(): Record<string, string> {
  const house: Record<string, string> = {};
  for (const { targets } of TABLE) {
    for (const path of targets.map(exampleOf)) house[path] = 'export const own = 1;\n';
  }
  for (const { folder, targets } of TABLE) {
    const ours = targets.map((target) => wayTo(folder, exampleOf(target)));
    house[`${folder}/own.ts`] = imports(...ours, ...(PACKAGES[folder] ?? []));
  }
  return house;
}

/** From each row to each other that it does not allow. */
function forbiddenArrows(): { rule: string; path: string; target: string; source: string }[] {
  return TABLE.flatMap(({ folder, targets }) =>
    TABLE.filter(
      ({ folder: other }) => ![folder, ...targets].some((allowed) => isInside(other, allowed)),
    ).map(({ folder: other }) => {
      const path = `${folder}/arrow-${other.replaceAll('/', '-')}.ts`;
      const target = `${other}/own.ts`;
      return { rule: `${folder}-imports`, path, target, source: imports(wayTo(folder, target)) };
    }),
  );
}

function wayTo(folder: string, path: string): string {
  return `${'../'.repeat(folder.split('/').length)}${path}`;
}
