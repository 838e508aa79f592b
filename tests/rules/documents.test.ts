import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOMS = 'app|bench|components|docs|examples|public|scripts|src|stories|tests|tools';

test.each(['README.md', 'CONTRIBUTING.md', 'docs/ARCHITECTURE.md'])(
  '%s names folders and files that exist',
  (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(new RegExp(`[\`(]((?:${ROOMS})/[\\w./-]*)[\`)]`, 'g'))];
    const paths = named.map(([, path = '']) => path);
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  },
);
