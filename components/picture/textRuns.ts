import { graphemes } from '../../src/tasks/graphemes.ts';
import { isSeen, type Box } from './cssPaint.ts';
import { length, rgb, xml, type TextRun } from './picture.ts';
import type { Surface } from './surface.ts';

const UPRIGHT = [1, 0, 0, 1, 0, 0] as const;

const measuring = document.createElement('canvas').getContext('2d');

/** Ascent and descent of a font as the page lays out lines with it, in pixels. */
function fontBox(look: CSSStyleDeclaration): { readonly ascent: number; readonly descent: number } {
  if (measuring === null) return { ascent: parseFloat(look.fontSize) * 0.8, descent: 0 };
  measuring.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measuring.measureText('x');
  return { ascent: Math.round(fontBoundingBoxAscent), descent: Math.round(fontBoundingBoxDescent) };
}

function styleOf(
  look: CSSStyleDeclaration,
): Pick<TextRun, 'size' | 'weight' | 'family' | 'isMono' | 'halo' | 'opacity'> {
  return {
    size: parseFloat(look.fontSize),
    weight: Number(look.fontWeight),
    family: look.fontFamily,
    isMono: /mono/i.test(look.fontFamily.split(',')[0] ?? ''),
    halo: null,
    opacity: 1,
  };
}

/** The lines of a text node, and what is drawn under or through them. */
export function htmlRuns(
  node: Text,
  look: CSSStyleDeclaration,
  surface: Pick<Surface, 'place'>,
): { readonly runs: TextRun[]; readonly lines: { readonly markup: string; readonly box: Box }[] } {
  const { ascent, descent } = fontBox(look);
  const runs = linesOf(node).flatMap(({ text, rect }): TextRun[] => {
    const said = transformed(text, look);
    if (said.trim() === '' || rect.width === 0) return [];
    // The line's own box is that of the font; where another font stands in, it may be higher.
    const { x, y, width, height } = surface.place(rect);
    const baseline = y + (height - ascent - descent) / 2 + ascent;
    return [
      {
        text: said,
        matrix: UPRIGHT,
        ...{ x, baseline, width },
        ...styleOf(look),
        fill: rgb(look.color),
      },
    ];
  });
  const decoration = decorationOf(node.parentElement);
  const lines = decoration === null ? [] : runs.map((run) => decorate(run, decoration));
  return { runs, lines };
}

/** What a style sheet puts before the text of an element: a sign such as ●. */
export function markRuns(element: Element, box: Box): TextRun[] {
  const look = getComputedStyle(element, '::before');
  const [, text = ''] = /^"(.*)"$/.exec(look.content) ?? [];
  if (text.trim() === '' || look.display === 'none') return [];
  const { ascent, descent } = fontBox(look);
  const line = parseFloat(look.lineHeight) || ascent + descent;
  const baseline = box.y + (Math.min(line, box.height) - ascent - descent) / 2 + ascent;
  const width = widthOf(text.trimEnd(), look);
  return [
    {
      text: text.trimEnd(),
      matrix: UPRIGHT,
      x: box.x,
      baseline,
      width,
      ...styleOf(look),
      fill: rgb(look.color),
    },
  ];
}

/** What stands in a field. */
export function inputRuns(
  control: HTMLInputElement | HTMLSelectElement | HTMLProgressElement,
  box: Box,
  look: CSSStyleDeclaration,
): TextRun[] {
  const isText = control instanceof HTMLInputElement && /^(text|number|search)$/.test(control.type);
  const text = isText
    ? control.value
    : control instanceof HTMLSelectElement
      ? (control.selectedOptions[0]?.text ?? '')
      : '';
  if (text === '') return [];
  const { ascent, descent } = fontBox(look);
  const width = widthOf(text, look);
  const padding = parseFloat(look.paddingLeft) + parseFloat(look.borderLeftWidth);
  const room = box.width - padding - parseFloat(look.paddingRight) - parseFloat(look.borderRightWidth);
  const free = Math.max(0, room - width);
  const share =
    look.textAlign === 'center' ? 0.5 : look.textAlign === 'right' || look.textAlign === 'end' ? 1 : 0;
  const baseline = box.y + (box.height - ascent - descent) / 2 + ascent;
  return [
    {
      text,
      matrix: UPRIGHT,
      ...{ x: box.x + padding + free * share, baseline, width },
      ...styleOf(look),
      fill: rgb(look.color),
    },
  ];
}

/** The text of a drawing, each piece with its own place. */
export function svgRuns(drawing: SVGSVGElement, surface: Pick<Surface, 'place'>): TextRun[] {
  return [...drawing.querySelectorAll('text')].flatMap((element) => {
    const seen = opacityWithin(element, drawing);
    const screen = element.getScreenCTM();
    if (screen === null || seen === 0) return [];
    const { x: left, y: top } = surface.place(new DOMRect(screen.e, screen.f));
    const matrix = [screen.a, screen.b, screen.c, screen.d, left, top] as const;
    const runs: TextRun[] = [];
    let from = 0;
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const look = getComputedStyle(node.parentElement ?? element);
      const text = (node.textContent ?? '').replace(/\s+/g, ' ');
      const count = Math.min(text.length, element.getNumberOfChars() - from);
      const start = from;
      from += count;
      if (count <= 0 || text.trim() === '' || look.visibility !== 'visible' || !isSeen(look.fill)) continue;
      const { x, y } = element.getStartPositionOfChar(start);
      // Where the line of writing is not the letters' own, the browser tells that line.
      const isOwnLine = /^(auto|alphabetic)$/.test(look.dominantBaseline);
      const baseline = isOwnLine ? y : element.getExtentOfChar(start).y + fontBox(look).ascent;
      const width = element.getSubStringLength(start, count);
      const line = parseFloat(look.strokeWidth);
      const hasHalo = look.stroke !== 'none' && line > 0 && look.paintOrder.startsWith('stroke');
      runs.push({
        text: text.slice(0, count),
        matrix,
        ...{ x, baseline, width },
        ...styleOf(look),
        fill: rgb(look.fill),
        halo: hasHalo ? { stroke: rgb(look.stroke), width: line } : null,
        opacity: seen * Number(look.fillOpacity),
      });
    }
    return runs;
  });
}

function opacityWithin(element: Element, root: Element): number {
  let opacity = 1;
  for (let each: Element | null = element; each !== null && each !== root; each = each.parentElement) {
    const look = getComputedStyle(each);
    if (look.display === 'none') return 0;
    opacity *= Number(look.opacity);
  }
  return opacity;
}

/** A node's text, cut where the browser has begun a new line. */
function linesOf(node: Text): { text: string; rect: DOMRect }[] {
  const range = document.createRange();
  const rectOf = (from: number, to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  const text = node.data;
  const [first, last] = [text.search(/\S/), text.trimEnd().length];
  if (first < 0) return [];
  const all = rectOf(first, last);
  if (all.length === 0) return [];
  if (all.length === 1) return [{ text: text.slice(first, last).replace(/\s+/g, ' '), rect: bounds(all) }];
  const lines: { text: string; rects: DOMRect[] }[] = [];
  for (const { segment, index } of segments(text)) {
    const [rect] = rectOf(index, index + segment.length);
    if (rect === undefined) continue;
    const line = lines.at(-1);
    const isSame = line !== undefined && Math.abs((line.rects[0]?.top ?? 0) - rect.top) < rect.height / 2;
    if (isSame) {
      line.text += segment;
      line.rects.push(rect);
    } else lines.push({ text: segment, rects: [rect] });
  }
  return lines.map((line) => {
    const trailing = /\s$/.test(line.text) ? line.rects.slice(0, -1) : line.rects;
    return {
      text: line.text.replace(/\s+/g, ' ').trim(),
      rect: bounds(trailing.length > 0 ? trailing : line.rects),
    };
  });
}

function segments(text: string): { segment: string; index: number }[] {
  let index = 0;
  return graphemes(text).map((segment) => {
    const at = index;
    index += segment.length;
    return { segment, index: at };
  });
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const [{ top, height } = new DOMRect()] = rects;
  return new DOMRect(left, top, right - left, height);
}

function transformed(text: string, look: CSSStyleDeclaration): string {
  if (look.textTransform === 'uppercase') return text.toLocaleUpperCase();
  if (look.textTransform === 'lowercase') return text.toLocaleLowerCase();
  return text;
}

function widthOf(text: string, look: CSSStyleDeclaration): number {
  if (measuring === null) return 0;
  measuring.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
  return measuring.measureText(text).width;
}

interface Decoration {
  readonly line: string;
  readonly kind: string;
  readonly colour: string;
  readonly thickness: number;
  readonly offset: number;
}

/** Lines of an element reach through what is in it; no figure has two. */
function decorationOf(element: Element | null): Decoration | null {
  for (let each = element; each !== null; each = each.parentElement) {
    const look = getComputedStyle(each);
    if (look.textDecorationLine !== 'none')
      return {
        line: look.textDecorationLine,
        kind: look.textDecorationStyle,
        colour: look.textDecorationColor,
        thickness: parseFloat(look.textDecorationThickness) || parseFloat(look.fontSize) / 14,
        offset: parseFloat(look.textUnderlineOffset) || parseFloat(look.fontSize) / 9,
      };
    if (look.display.startsWith('inline-') || look.position === 'absolute') return null;
  }
  return null;
}

function decorate(
  run: TextRun,
  { line, kind, colour, thickness, offset }: Decoration,
): { markup: string; box: Box } {
  const y = line.includes('line-through')
    ? run.baseline - run.size * 0.28
    : run.baseline + offset + thickness / 2;
  const stroke = `fill="none" stroke="${xml(rgb(colour))}" stroke-width="${length(thickness)}"`;
  const box = { x: run.x, y: y - 3, width: run.width, height: 6 };
  if (kind === 'wavy') {
    const step = thickness * 2;
    const waves = Math.max(1, Math.round(run.width / (2 * step)));
    const half = run.width / waves / 2;
    const wave = `q${length(half / 2)} ${length(-step)} ${length(half)} 0t${length(half)} 0`;
    return {
      markup: `<path d="M${length(run.x)} ${length(y + thickness)}${wave.repeat(waves)}" ${stroke}/>`,
      box,
    };
  }
  const dashes = kind === 'dotted' ? ` stroke-dasharray="${length(thickness)}"` : '';
  return {
    markup: `<path d="M${length(run.x)} ${length(y)}h${length(run.width)}" ${stroke}${dashes}/>`,
    box,
  };
}
