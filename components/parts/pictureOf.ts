/** What of an element's look an SVG outside the page would lose. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'display',
  'visibility',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
];

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The drawings of a figure, SVG and canvas, in one SVG file as they stand in the page, its look written out.
 *
 * @returns null when the figure holds no drawing
 */
export function pictureOf(body: HTMLElement, title: string): Blob | null {
  const drawings = [...body.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')].filter(
    (drawing) => drawing.parentElement?.closest('svg') === null && drawing.getClientRects().length > 0,
  );
  if (drawings.length === 0) return null;
  const places = drawings.map((drawing) => drawing.getBoundingClientRect());
  const left = Math.min(...places.map((place) => place.left));
  const top = Math.min(...places.map((place) => place.top));
  const width = Math.max(...places.map((place) => place.right)) - left;
  const height = Math.max(...places.map((place) => place.bottom)) - top;
  const picture = element('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  picture.append(Object.assign(document.createElementNS(SVG, 'title'), { textContent: title }));
  picture.append(element('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }));
  drawings.forEach((drawing, index) => {
    const place = places[index];
    if (place === undefined) return;
    const at = { x: place.left - left, y: place.top - top, width: place.width, height: place.height };
    picture.append(
      drawing instanceof HTMLCanvasElement
        ? element('image', { ...at, href: drawing.toDataURL('image/png') })
        : standingAlone(drawing, at),
    );
  });
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
}

/** A copy that looks the same without the page's style sheets. */
function standingAlone(drawing: SVGSVGElement, at: Record<string, number>): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  [drawing, ...drawing.querySelectorAll<SVGElement>('*')].forEach((original, index) => {
    const look = getComputedStyle(original);
    for (const property of LOOK) copies[index]?.style.setProperty(property, look.getPropertyValue(property));
  });
  if (!copy.hasAttribute('viewBox')) {
    // Its own units are pixels before any zoom of the page.
    copy.setAttribute('viewBox', `0 0 ${drawing.clientWidth} ${drawing.clientHeight}`);
  }
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, String(value));
  return copy;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
