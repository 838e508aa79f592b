import { create, type Font } from 'fontkit';
import { pictureFonts, type FontFile } from './pictureFonts.ts';
import type { TextRun } from './picture.ts';
import { sfntOf } from './sfntOf.ts';

/** Letters of a run that one font file has, and how wide that font sets them. */
export interface TypesetPiece {
  readonly text: string;
  /** Null where no file has the letters. */
  readonly face: Face | null;
  /** How much smaller than the run, and how far above its baseline: raised and lowered figures are made of plain ones. */
  readonly scale: number;
  readonly rise: number;
  /** From the start of the run, and as wide as the page draws it; in the run's own units. */
  readonly x: number;
  readonly width: number;
}

/** A font that is ready to be drawn with. */
export interface Face {
  readonly name: string;
  readonly font: Font;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const faces = new Map<FontFile, Promise<Face>>();

/** Cuts runs into pieces of one font each; files are fetched where their letters occur. */
export async function typeset(runs: readonly TextRun[]): Promise<readonly (readonly TypesetPiece[])[]> {
  const files = await pictureFonts();
  return Promise.all(runs.map((run) => piecesOf(run, files)));
}

/** Raised and lowered figures: most fonts of the web come without them. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';
const PLAIN = '0123456789+−';
const SCRIPT_SCALE = 0.62;

type Letter = Pick<TypesetPiece, 'text' | 'face' | 'scale' | 'rise'>;

async function letterOf(letter: string, run: TextRun, files: readonly FontFile[]): Promise<Letter> {
  const own = await faceFor(letter, run, files);
  const [raised, lowered] = [RAISED.indexOf(letter), LOWERED.indexOf(letter)];
  const text = PLAIN[Math.max(raised, lowered)];
  if (own !== null || text === undefined) return { text: letter, face: own, scale: 1, rise: 0 };
  const face = await faceFor(text, run, files);
  return { text, face, scale: SCRIPT_SCALE, rise: (raised >= 0 ? 0.35 : -0.12) * run.size };
}

async function piecesOf(run: TextRun, files: readonly FontFile[]): Promise<TypesetPiece[]> {
  const pieces: Letter[] = [];
  for (const each of run.text) {
    const last = pieces.at(-1);
    const letter =
      last !== undefined && each === ' ' && last.scale === 1
        ? { ...last, text: each }
        : await letterOf(each, run, files);
    const isSame = last?.face === letter.face && last.scale === letter.scale && last.rise === letter.rise;
    if (isSame) pieces[pieces.length - 1] = { ...last, text: last.text + letter.text };
    else pieces.push(letter);
  }
  const widths = pieces.map(({ text, face, scale }) =>
    face === null ? drawnWidth(text, run) : advance(face, text, scale * run.size),
  );
  const natural = widths.reduce((sum, width) => sum + width, 0);
  // The page may set the same letters in the variable font, a hair wider or narrower.
  const stretch = natural > 0 ? run.width / natural : 1;
  let x = 0;
  return pieces.map((piece, index) => {
    const width = (widths[index] ?? 0) * stretch;
    const at = x;
    x += width;
    return { ...piece, x: at, width };
  });
}

/** @returns the outline of a piece's letters as SVG path data, in the run's own units */
export function outline({ face, text, x, width, scale, rise }: TypesetPiece, run: TextRun): string {
  if (face === null) return '';
  const { font } = face;
  const { glyphs, positions } = font.layout(text);
  const size = (scale * run.size) / font.unitsPerEm;
  const stretch = width / advance(face, text, scale * run.size) || 1;
  let pen = 0;
  return glyphs
    .map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const [dx, dy] = [run.x + x + (pen + xOffset) * size * stretch, run.baseline - rise - yOffset * size];
      pen += xAdvance;
      return glyph.path.commands
        .map(({ command, args }) => `${PATH[command]}${placed(args, size, stretch, dx, dy)}`)
        .join('');
    })
    .join('');
}

const PATH = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

function placed(args: readonly number[], size: number, stretch: number, dx: number, dy: number): string {
  return args
    .map((value, index) =>
      index % 2 === 0 ? (dx + value * size * stretch).toFixed(2) : (dy - value * size).toFixed(2),
    )
    .join(' ');
}

const measuring = document.createElement('canvas').getContext('2d');

/** How wide the browser sets what no file has. */
function drawnWidth(text: string, { weight, size, family }: TextRun): number {
  if (measuring === null) return 0.6 * size * text.length;
  measuring.font = `${weight} ${size}px ${family}`;
  return measuring.measureText(text).width;
}

function advance({ font }: Face, text: string, size: number): number {
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm;
}

/**
 * The nearest weight among the files that have the letter; letters of a monospaced run may have to stand in another.
 * Ranges tell where to look: a file need not have all that is in them.
 */
async function faceFor(letter: string, run: TextRun, files: readonly FontFile[]): Promise<Face | null> {
  const point = letter.codePointAt(0) ?? 0;
  const likely = files
    .filter(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to))
    .toSorted(
      (one, other) =>
        Number(one.isMono !== run.isMono) - Number(other.isMono !== run.isMono) ||
        Math.abs(one.weight - run.weight) - Math.abs(other.weight - run.weight),
    );
  for (const file of likely) {
    const face = await faceOf(file).catch(() => null);
    if (face?.font.hasGlyphForCodePoint(point) === true) return face;
  }
  return null;
}

function faceOf(file: FontFile): Promise<Face> {
  const before = faces.get(file);
  if (before !== undefined) return before;
  const name = `face-${String(faces.size)}`;
  const pending = file.load().then(async (woff) => {
    const bytes = await sfntOf(Uint8Array.from(woff));
    // The types ask for Node's Buffer, and a collection has several fonts; a WOFF file has one.
    return { name, bytes, font: create(bytes as unknown as Parameters<typeof create>[0]) as Font };
  });
  faces.set(file, pending);
  pending.catch(() => faces.delete(file));
  return pending;
}
