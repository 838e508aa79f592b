import type { Box } from './cssPaint.ts';
import { length, rgb } from './picture.ts';

/** What of an element's look an SVG outside the page would lose. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stop-color',
  'stop-opacity',
  'opacity',
  'visibility',
  'paint-order',
];

let count = 0;

/** @returns a drawing of the page as SVG that needs no style sheet, its text left out */
export function drawingWithoutText(drawing: SVGSVGElement, box: Box): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  const gone: SVGElement[] = [];
  originals.forEach((original, index) => {
    const made = copies[index];
    if (made === undefined) return;
    const look = getComputedStyle(original);
    const isText = original instanceof SVGTextElement || original instanceof SVGTitleElement;
    if (look.display === 'none' || isText) {
      gone.push(made);
      return;
    }
    writeLook(made, look);
    if (
      look.getPropertyValue('vector-effect') === 'non-scaling-stroke' &&
      original instanceof SVGGraphicsElement
    )
      made.setAttribute('stroke-width', length(parseFloat(look.strokeWidth) / scaleOf(original)));
    if (look.transform !== 'none' && original instanceof SVGGraphicsElement && original !== drawing)
      made.setAttribute('transform', matrixOf(original));
  });
  for (const each of gone) each.remove();
  ownIds(copy);
  for (const pattern of copy.querySelectorAll('pattern')) replaceHatch(pattern);
  if (!copy.hasAttribute('viewBox')) {
    // Its own units are pixels before any zoom of the page.
    copy.setAttribute('viewBox', `0 0 ${drawing.clientWidth} ${drawing.clientHeight}`);
  }
  for (const name of ['tabindex', 'role', 'aria-label', 'aria-labelledby', 'aria-hidden'])
    copy.removeAttribute(name);
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value));
  if (getComputedStyle(drawing).overflow === 'visible') copy.setAttribute('overflow', 'visible');
  return new XMLSerializer().serializeToString(copy);
}

/** Several copies of a definition stand in one file, or none: each drawing brings its own. */
function ownIds(copy: SVGSVGElement): void {
  const prefix = `drawing-${String(count++)}-`;
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...each.attributes]) {
      const [, id] = /^url\(["']?#([^"')]+)["']?\)$/.exec(value) ?? [];
      if (id === undefined) continue;
      each.setAttribute(name, `url(#${prefix}${id})`);
      if (copy.querySelector(`#${CSS.escape(prefix + id)}`) !== null) continue;
      const own = copy.querySelector(`#${CSS.escape(id)}`);
      if (own !== null) own.id = prefix + id;
      else {
        const elsewhere = document.getElementById(id);
        if (elsewhere instanceof SVGElement) copy.prepend(definition(elsewhere, prefix + id));
      }
    }
  }
}

/** A hatch, one stripe on a ground, is a gradient that repeats: lines without seams, which writers of PDF know as well. */
function replaceHatch(pattern: SVGPatternElement): void {
  const [ground, stripe, ...more] = pattern.querySelectorAll('rect');
  if (ground === undefined || stripe === undefined || more.length > 0) return;
  const width = Number(pattern.getAttribute('width'));
  const share = String(Number(stripe.getAttribute('width')) / width);
  const gradient = create('linearGradient', {
    id: pattern.id,
    gradientUnits: 'userSpaceOnUse',
    ...{ x1: '0', y1: '0', x2: String(width), y2: '0', spreadMethod: 'repeat' },
    gradientTransform: pattern.getAttribute('patternTransform') ?? '',
  });
  const colours = [stripe, stripe, ground, ground].map((each) => each.getAttribute('fill') ?? 'none');
  ['0', share, share, '1'].forEach((offset, index) => {
    gradient.append(create('stop', { offset, 'stop-color': colours[index] ?? 'none' }));
  });
  pattern.replaceWith(gradient);
}

function create(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function definition(original: SVGElement, id: string): SVGElement {
  const made = original.cloneNode(true) as SVGElement;
  const originals = [original, ...original.querySelectorAll<SVGElement>('*')];
  [made, ...made.querySelectorAll<SVGElement>('*')].forEach((each, index) => {
    const source = originals[index];
    if (source === undefined) return;
    writeLook(each, getComputedStyle(source));
  });
  made.id = id;
  return made;
}

/** As plain attributes: some readers take no style. What says nothing is left out, for there are many elements. */
function writeLook(made: SVGElement, look: CSSStyleDeclaration): void {
  made.removeAttribute('style');
  made.removeAttribute('class');
  for (const property of LOOK) {
    const value = look.getPropertyValue(property);
    const isIdle =
      (property === 'opacity' && value === '1') ||
      (property.startsWith('stop-') && !(made instanceof SVGStopElement)) ||
      (property.startsWith('stroke-') && look.stroke === 'none');
    if (isIdle) made.removeAttribute(property);
    else made.setAttribute(property, plain(property, value));
  }
}

/** How many pixels of the page a unit of the drawing is. */
function scaleOf(element: SVGGraphicsElement): number {
  const matrix = element.getScreenCTM();
  return matrix === null ? 1 : Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) || 1;
}

function matrixOf(element: SVGElement): string {
  const { a, b, c, d, e, f } = new DOMMatrix(getComputedStyle(element).transform);
  return `matrix(${a} ${b} ${c} ${d} ${e} ${f})`;
}

/** Units of CSS are none of SVG's attributes. */
function plain(property: string, value: string): string {
  return property.startsWith('stroke-') ? value.replace(/px/g, '') : rgb(value.replaceAll('"', ''));
}
