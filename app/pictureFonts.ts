import monoRanges from '@fontsource/ibm-plex-mono/unicode.json';
import sansRanges from '@fontsource/ibm-plex-sans/unicode.json';
import hangulRanges from '@fontsource/noto-sans-kr/unicode.json';
import type { FontFile } from '../components/picture/pictureFonts.ts';

/** Of the fonts that the page is set in, in fixed weights: a picture's letters are drawn from them one by one. */
const URLS: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>(
    '/node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-{latin,latin-ext,cyrillic,greek}-{400,500,600,700}-normal.woff',
    { query: '?url', import: 'default', eager: true },
  ),
  ...import.meta.glob<string>(
    '/node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-{latin,latin-ext,cyrillic}-{400,500}-normal.woff',
    { query: '?url', import: 'default', eager: true },
  ),
  ...import.meta.glob<string>(
    '/node_modules/@fontsource/noto-sans-kr/files/noto-sans-kr-[0-9]*-{400,700}-normal.woff',
    {
      query: '?url',
      import: 'default',
      eager: true,
    },
  ),
};

const RANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ibm-plex-sans': sansRanges,
  'ibm-plex-mono': monoRanges,
  'noto-sans-kr': hangulRanges,
};

/** Every font file that a picture may need; those of Hangul come last, for they have Latin letters too. */
export const PICTURE_FONTS: readonly FontFile[] = Object.entries(URLS).flatMap(([path, url]) => {
  const [, family = '', subset = '', weight = ''] =
    /\/(ibm-plex-sans|ibm-plex-mono|noto-sans-kr)-([\w-]+?)-(\d+)-normal\.woff$/.exec(path) ?? [];
  const ranges = RANGES[family];
  const told = ranges?.[subset] ?? ranges?.[`[${subset}]`];
  if (told === undefined) return [];
  return [
    {
      isMono: family === 'ibm-plex-mono',
      weight: Number(weight),
      ranges: rangesOf(told),
      load: async () => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`${url} answers ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      },
    },
  ];
});

/** `U+0460-052F,U+1C80` as numbers. */
function rangesOf(told: string): [number, number][] {
  return told.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}
