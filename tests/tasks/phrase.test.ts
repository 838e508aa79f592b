import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PHRASES, defaultPhrase, type Language } from '../../src/tasks/defaultPhrases.ts';
import { wordLength } from '../../src/tasks/duplication/duplicationBatch.ts';
import { encodePhrase, visibleCharacters } from '../../src/tasks/phrase.ts';

const TASK = { tokens: 64, vocabulary: 64 };
const SMALL = { tokens: 16, vocabulary: 64 };

describe('encodePhrase', () => {
  it('numbers the characters by first appearance, so that any script reads the same', () => {
    expect(encodePhrase('abcabca', SMALL)).toEqual({
      ids: [0, 1, 2, 3, 1, 2, 3, 1, 0, 1, 2, 3, 1, 2, 3, 1],
      symbols: ['▸', 'a', 'b', 'c'],
      cut: 0,
      filled: 0,
      merged: 0,
    });
    expect(encodePhrase('ёжаёжаё', SMALL).ids).toEqual(encodePhrase('abcabca', SMALL).ids);
  });

  it('fills a shorter phrase with spaces and says how many', () => {
    const { ids, symbols, filled, cut } = encodePhrase('a b', SMALL);
    expect(ids.slice(0, 8)).toEqual([0, 1, 2, 3, 2, 2, 2, 2]);
    expect({ symbols, filled, cut }).toEqual({ symbols: ['▸', 'a', ' ', 'b'], filled: 4, cut: 0 });
  });

  it('cuts a longer phrase and says by how many characters', () => {
    const { ids, filled, cut } = encodePhrase('abcdefghij', SMALL);
    expect(ids.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect({ filled, cut }).toEqual({ filled: 0, cut: 3 });
  });

  it('an empty phrase is all spaces', () => {
    expect(encodePhrase('', SMALL)).toMatchObject({ filled: 7, cut: 0, symbols: ['▸', ' '] });
  });

  it('the digit 0 in a phrase is a symbol of its own, not the separator', () => {
    const { ids, symbols } = encodePhrase('0', SMALL);
    expect(ids.slice(0, 2)).toEqual([0, 1]);
    expect(symbols.slice(0, 2)).toEqual(['▸', '0']);
  });

  it('with more different characters than ids the last id is shared, and it is said how many share it', () => {
    expect(encodePhrase('abcdefg', { tokens: 16, vocabulary: 4 })).toMatchObject({
      ids: [0, 1, 2, 3, 3, 3, 3, 3, 0, 1, 2, 3, 3, 3, 3, 3],
      symbols: ['▸', 'a', 'b', 'c'],
      merged: 5,
    });
    expect(encodePhrase('abcabca', { tokens: 16, vocabulary: 4 }).merged).toBe(0);
  });

  it('always gives 0w0w of the asked length with the phrase readable in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { ids, symbols, cut, filled } = encodePhrase(text, TASK);
        expect(ids).toHaveLength(64);
        expect(ids.slice(32)).toEqual(ids.slice(0, 32));
        const characters = visibleCharacters(text);
        expect(31 - filled + cut).toBe(characters.length);
        const shown = ids.slice(1, 32).map((id) => symbols[id]);
        expect(shown.slice(0, 31 - filled)).toEqual(characters.slice(0, 31));
      }),
    );
  });

  it.each(Object.entries(DEFAULT_PHRASES))(
    'the default phrase (%s) fills a sequence of 64 tokens exactly',
    (_, text) => {
      expect(visibleCharacters(text)).toHaveLength(31);
      expect(encodePhrase(text, TASK)).toMatchObject({ cut: 0, filled: 0 });
    },
  );

  it.each(Object.keys(DEFAULT_PHRASES) as Language[])(
    'every length that the page offers has a default phrase (%s) that fills it',
    (language) => {
      for (const tokens of [16, 32, 64, 128, 256]) {
        const task = { tokens, vocabulary: 64 };
        expect(encodePhrase(defaultPhrase(language, wordLength(task)), task)).toMatchObject({
          cut: 0,
          filled: 0,
          merged: 0,
        });
      }
    },
  );
});

describe('visibleCharacters', () => {
  it.each([
    ['a letter with a combining accent', 'e\u0301', ['é']],
    ['a letter with a mark that has no composed form', 'x\u0323', ['x\u0323']],
    ['a Korean syllable in parts', '\u1112\u1161\u11ab', ['한']],
    ['an emoji family', '👩‍👩‍👧', ['👩‍👩‍👧']],
    ['a flag', '🇰🇷', ['🇰🇷']],
    ['any white space as one space', 'a\u00a0\tb', ['a', ' ', ' ', 'b']],
  ])('counts what a person sees as one: %s', (_, text, characters) => {
    expect(visibleCharacters(text)).toEqual(characters);
  });
});

describe('without a segmenter', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('letters keep their marks, and every character is still there', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(visibleCharacters('e\u0301a\u0323 한글')).toEqual(['é', 'ạ', ' ', '한', '글']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(visibleCharacters(text).every((character) => character !== '')).toBe(true);
      }),
    );
  });

  it('a letter under a thousand marks stays one character of a few', () => {
    const [letter = '', ...more] = visibleCharacters(`a${'\u0323'.repeat(1000)}b`);
    expect(Array.from(letter).length).toBeLessThanOrEqual(16);
    expect(more).toEqual(['b']);
  });
});
