import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choice,
  choices,
  divisor,
  flag,
  helpOf,
  multiple,
  optionalChoices,
  optionalWhole,
  optionalWholes,
  orWord,
  readOptions,
  real,
  required,
  SEEDS,
  text,
  whole,
  wholes,
} from '../../scripts/node/options.ts';
import { fuzzRuns } from '../support/effort.ts';

const program = {
  name: 'try',
  summary: 'Tries every kind of option.',
  usage: ['import FOLDER', 'export FILE'],
  words: [0, 2],
  options: {
    out: required('FILE', 'the file to write'),
    seed: whole({ ...SEEDS, fallback: 1, help: 'a seed' }),
    block: optionalWhole({ least: 0, most: 63, help: 'a block' }),
    lengths: wholes({ least: 1, most: 4096, fallback: '16,32', help: 'lengths' }),
    blocks: optionalWholes({ least: 0, most: 63, help: 'blocks' }),
    length: multiple({ of: 16, least: 16, most: 256, fallback: 64, help: 'a length' }),
    heads: divisor({ of: 64, fallback: 1, help: 'heads' }),
    rate: real({ least: 0, most: 10, isAbove: true, fallback: 0.003, help: 'a rate' }),
    dropout: real({ least: 0, most: 0.99, fallback: 0, help: 'a share' }),
    clip: orWord('none', real({ least: 0, most: 100, fallback: 1, help: 'a norm' })),
    kind: choice(['lsh', 'local'], { fallback: 'lsh', help: 'a kind' }),
    kinds: choices(['a', 'b', 'c'], { fallback: 'a,c', help: 'kinds' }),
    sites: optionalChoices(['x', 'y'], 'sites'),
    phrase: text('TEXT', 'a phrase', undefined),
    json: flag('prints JSON'),
  },
} as const;

const read = (...words: string[]) => readOptions(program, ['--out', 'f', ...words])?.values;

describe('options', () => {
  it('that are not given are what the table says', () => {
    expect(read()).toEqual({
      out: 'f',
      seed: 1,
      block: undefined,
      lengths: [16, 32],
      blocks: undefined,
      length: 64,
      heads: 1,
      rate: 0.003,
      dropout: 0,
      clip: 1,
      kind: 'lsh',
      kinds: ['a', 'c'],
      sites: undefined,
      phrase: undefined,
      json: false,
    });
  });

  it('that are given are read, with = or without', () => {
    const words = '--seed=7 --block 0 --lengths 1,2 --blocks 3 --length 32 --heads 4 --rate 1e-3 --clip none';
    expect(
      read(...words.split(' '), '--kind=local', '--sites', 'y,x', '--phrase', 'a b', '--json'),
    ).toMatchObject({
      seed: 7,
      block: 0,
      lengths: [1, 2],
      blocks: [3],
      length: 32,
      heads: 4,
      rate: 0.001,
      clip: null,
      kind: 'local',
      sites: ['y', 'x'],
      phrase: 'a b',
      json: true,
    });
  });

  it('words before them are told apart', () => {
    expect(readOptions(program, ['import', 'x', '--out', 'f'])?.words).toEqual(['import', 'x']);
  });

  it.each([
    ['--seed abc', '--seed is abc; it must be a whole number from 0 to 2147483647'],
    ['--seed 1e21', '--seed is 1e21; it must be a whole number'],
    ['--seed=-1', '--seed is -1; it must be a whole number'],
    ['--seed 1.5', '--seed is 1.5; it must be a whole number'],
    ['--seed 0x1', '--seed is 0x1; it must be a whole number'],
    ['--seed 2147483648', '--seed is 2147483648; it must be'],
    ['--seed=', '--seed is empty; it must be a whole number'],
    ['--seed', '--seed has no value; it must be a whole number'],
    ['--seed 1 --seed 2', '--seed is given twice; it must be given once'],
    ['--lengths 16,x', '--lengths is 16,x; it must be whole numbers from 1 to 4096'],
    ['--lengths 16,16', '--lengths is 16,16; it must be whole numbers'],
    ['--lengths 16,', '--lengths is 16,; it must be whole numbers'],
    ['--length 63', '--length is 63; it must be a multiple of 16 from 16 to 256'],
    ['--heads 3', '--heads is 3; it must be a divisor of the width 64'],
    ['--rate 0', '--rate is 0; it must be a number above 0, at most 10'],
    ['--rate NaN', '--rate is NaN; it must be a number'],
    ['--dropout 1', '--dropout is 1; it must be a number from 0 to 0.99'],
    ['--clip never', '--clip is never; it must be a number from 0 to 100, or none'],
    ['--kind __proto__', '--kind is __proto__; it must be one of lsh, local'],
    ['--kinds a,d', '--kinds is a,d; it must be some of a, b, c'],
    ['--sites nosuch', '--sites is nosuch; it must be some of x, y'],
    ['--json=1', '--json is 1; it must be given without a value'],
    ['--sed 1', '--sed is no option of try; it has --out, --seed,'],
    ['--constructor 1', '--constructor is no option of try'],
    ['-x', '-x is no option of try'],
    ['a b c', 'c is one word too many; usage: npm run try -- import FOLDER [options]'],
  ])('%s is refused in words', (words, message) => {
    expect(() => read(...words.split(' '))).toThrow(RangeError);
    expect(() => read(...words.split(' '))).toThrow(message);
  });

  it('one that must be given is asked for', () => {
    expect(() => readOptions(program, [])).toThrow('--out is missing; it must be the name of a file');
  });

  it('help names every option with its bounds and what it is at first', () => {
    expect(readOptions(program, ['--seed', 'abc', '--help'])).toBeNull();
    const help = helpOf(program);
    for (const name of Object.keys(program.options)) expect(help).toContain(`--${name}`);
    expect(help).toContain('usage: npm run try -- import FOLDER [options]');
    expect(help).toMatch(/--seed N +a seed; a whole number from 0 to 2147483647 \[1\]/);
    expect(help).toMatch(/--out FILE +the file to write \(required\)/);
  });

  it('whatever is given, they are read or refused in words', () => {
    const names = Object.keys(program.options);
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.double().map(String),
      fc.constantFrom('', 'none', 'a,b', '__proto__', '1,2', '--json', '-1', '1e999', '٣'),
    );
    const word = fc.oneof(
      value,
      fc.tuple(fc.constantFrom(...names), value).map(([name, given]) => `--${name}=${given}`),
      fc.constantFrom(...names).map((name) => `--${name}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        try {
          const values = readOptions(program, words)?.values;
          for (const name of ['seed', 'length', 'heads', 'rate', 'dropout'] as const)
            if (values !== undefined) expect(Number.isFinite(values[name])).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect((error as RangeError).message).toMatch(/it must be|is no option of try|usage: /);
        }
      }),
      { numRuns: fuzzRuns() },
    );
  });
});
