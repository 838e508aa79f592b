import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** A copy of the repository's catalogues beside its code, where a wrong word can be planted. */
let root = '';

/** Language, id, wrong message, and what is told of it; each says it in another form than the glossary. */
const PLANTED = [
  ['en', 'rounds.chances', 'Tickets of every letter', '“Tickets” in en'],
  ['ru', 'tape.chunks', 'блоки', '“блок” in ru'],
  ['ru', 'rounds.chances.thisRun', 'Раунды этого запуска', '“запуск” in ru'],
  ['ru', 'machine.part.feedForward', 'feed-forward', '“feed-forward” in ru'],
  ['ko', 'table.weight', '무게', '“무게” in ko'],
  ['ko', 'facts.chances', '{met, plural, other {{count}: 표 #, 까닭 없음}}', '“까닭” in ko'],
] as const;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reformer-lab-glossary-'));
  mkdirSync(join(root, 'src'));
  for (const folder of ['app', 'components', 'docs']) link(folder);
  for (const folder of readdirSync('src')) if (folder !== 'i18n') link(`src/${folder}`);
  cpSync('src/i18n', join(root, 'src/i18n'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('the catalogues use the words of the glossary', () => {
  expect(check()).toMatchObject({ status: 0 });
});

test('a wrong word is named with its message', () => {
  for (const [language, id, message] of PLANTED) plant(language, id, message);
  const { status, output } = check();
  expect(status).toBe(1);
  const told = output.trim().split('\n');
  expect(told).toHaveLength(PLANTED.length);
  for (const [, id, , word] of PLANTED) expect(output).toContain(`${id} says ${word}`);
});

function link(folder: string): void {
  symlinkSync(resolve(folder), join(root, folder), 'junction');
}

function plant(language: string, id: string, message: string): void {
  const folder = join(root, 'src/i18n', language);
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    if (id in messages) writeFileSync(path, JSON.stringify({ ...messages, [id]: message }));
  }
}

function check(): { readonly status: number | null; readonly output: string } {
  const tool = resolve('tools/checkMessages.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool], { cwd: root, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
