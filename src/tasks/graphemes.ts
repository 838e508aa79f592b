/** For browsers without a segmenter: a letter with its marks; emoji that are joined come apart. */
const SIMPLE = /\P{M}\p{M}*|\p{M}+/gsu;

/** @returns what a person sees as one character each: a letter with its accents, a Korean syllable, an emoji */
export function graphemes(text: string): string[] {
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  if (Segmenter === undefined) return text.match(SIMPLE) ?? [];
  return Array.from(
    new Segmenter(undefined, { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  );
}
