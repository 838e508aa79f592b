import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInside, roomsOf, TABLE } from './table.ts';

const files = filesOfTheHouse();
const folders = TABLE.map(({ folder }) => folder);

test('a row of the table, and what it names, is there', () => {
  const named = TABLE.flatMap(({ folder, targets }) => [folder, ...targets]);
  expect(named.filter((pattern) => !files.some((file) => isInside(file, pattern)))).toEqual([]);
});

test('a folder with code has its row, in src one by one', () => {
  const code = files.filter((path) => path.includes('/') && /\.([cm]?[jt]sx?|css|wgsl)$/.test(path));
  const lost = code.filter((path) => !folders.some((folder) => isInside(path, folder)));
  expect(lost).toEqual([]);
  expect(folders).not.toContain('src');
});

test('the table has no circle', () => {
  let left = TABLE.map(({ folder, targets }) => ({
    folder,
    above: [...targets.flatMap(roomsOf), ...folders.filter((inner) => inner.startsWith(`${folder}/`))],
  }));
  const stays = ({ above }: (typeof left)[number]) =>
    above.some((room) => left.some((row) => row.folder === room));
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    left = left.filter(stays);
  }
  expect(left).toEqual([]);
});

/** Paths from the root, without what is fetched and what is built. */
function filesOfTheHouse(): string[] {
  const ignored = ['.git/', ...readFileSync('.gitignore', 'utf8').split('\n')];
  return readdirSync('.', { withFileTypes: true }).flatMap((entry) => {
    if (ignored.includes(entry.name) || ignored.includes(`${entry.name}/`)) return [];
    if (!entry.isDirectory()) return [entry.name];
    return readdirSync(entry.name, { recursive: true }).map((path) => `${entry.name}/${String(path)}`);
  });
}
