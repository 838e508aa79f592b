import { length, rgb, xml } from './picture.ts';

/** A box in the picture, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes definitions that shapes refer to. @returns the reference to them */
export type Define = (make: (id: string) => string) => string;

const TRANSPARENT = /^(transparent|rgba\(.*, 0\)|rgb\(.* \/ 0\))$/;

/** @returns whether anything of this colour would be seen */
export function isSeen(colour: string): boolean {
  return colour !== '' && !TRANSPARENT.test(colour);
}

/** The background, borders, rings and outline of an element's box, as SVG. */
export function paintBox(box: Box, look: CSSStyleDeclaration, define: Define): string {
  if (box.width <= 0 || box.height <= 0) return '';
  const radius = Math.min(parseFloat(look.borderTopLeftRadius) || 0, box.width / 2, box.height / 2);
  const shapes: string[] = [];
  const rings = shadows(look.boxShadow);
  for (const { spread, colour } of rings.filter(({ isInset }) => !isInset))
    shapes.push(ring(box, spread / 2, radius, spread, colour));
  if (isSeen(look.backgroundColor))
    shapes.push(rect(box, radius, `fill="${xml(rgb(look.backgroundColor))}"`));
  const image = backgroundImage(box, radius, look, define);
  if (image !== '') shapes.push(image);
  for (const { spread, colour } of rings.filter(({ isInset }) => isInset))
    shapes.push(ring(box, -spread / 2, radius, spread, colour));
  shapes.push(borders(box, look, radius));
  const outline = parseFloat(look.outlineWidth);
  if (look.outlineStyle === 'solid' && outline > 0 && isSeen(look.outlineColor)) {
    const offset = parseFloat(look.outlineOffset) || 0;
    shapes.push(ring(box, offset + outline / 2, radius, outline, look.outlineColor));
  }
  return shapes.join('');
}

function rect({ x, y, width, height }: Box, radius: number, attributes: string): string {
  const round = radius > 0 ? ` rx="${length(radius)}"` : '';
  return `<rect x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}"${round} ${attributes}/>`;
}

/** A line around a box, `grow` pixels outside of its edge. */
function ring(
  { x, y, width, height }: Box,
  grow: number,
  radius: number,
  line: number,
  colour: string,
): string {
  const grown = { x: x - grow, y: y - grow, width: width + 2 * grow, height: height + 2 * grow };
  if (grown.width <= 0 || grown.height <= 0) return '';
  return rect(
    grown,
    radius > 0 ? Math.max(0, radius + grow) : 0,
    `fill="none" stroke="${xml(rgb(colour))}" stroke-width="${length(line)}"`,
  );
}

/** Shadows without blur are rings; soft ones are no part of a drawing. */
function shadows(text: string): { spread: number; colour: string; isInset: boolean }[] {
  return [
    ...text.matchAll(/((?:rgba?|color)\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px ([\d.]+)px( inset)?/g),
  ]
    .filter(([, , x, y, blur]) => Number(x) === 0 && Number(y) === 0 && Number(blur) === 0)
    .map(([, colour = '', , , , spread, inset]) => ({
      spread: Number(spread),
      colour,
      isInset: inset !== undefined,
    }));
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

function borders({ x, y, width, height }: Box, look: CSSStyleDeclaration, radius: number): string {
  const sides = SIDES.map((side) => ({
    side,
    line: parseFloat(look[`border${side}Width`]),
    kind: look[`border${side}Style`],
    colour: look[`border${side}Color`],
  }));
  const drawn = sides.filter(({ line, kind, colour }) => line > 0 && kind !== 'none' && isSeen(colour));
  const [first] = drawn;
  if (first === undefined) return '';
  const dashes = (line: number, kind: string) =>
    kind === 'dashed'
      ? ` stroke-dasharray="${length(2 * line)} ${length(line)}"`
      : kind === 'dotted'
        ? ` stroke-dasharray="${length(line)}"`
        : '';
  const isEven =
    drawn.length === 4 &&
    drawn.every(
      ({ line, kind, colour }) => line === first.line && kind === first.kind && colour === first.colour,
    );
  if (isEven) {
    const half = first.line / 2;
    const box = { x: x + half, y: y + half, width: width - first.line, height: height - first.line };
    return rect(
      box,
      Math.max(0, radius - half),
      `fill="none" stroke="${xml(rgb(first.colour))}" stroke-width="${length(first.line)}"${dashes(first.line, first.kind)}`,
    );
  }
  return drawn
    .map(({ side, line, kind, colour }) => {
      const half = line / 2;
      const [x1, y1, x2, y2] = {
        Top: [x, y + half, x + width, y + half],
        Right: [x + width - half, y, x + width - half, y + height],
        Bottom: [x, y + height - half, x + width, y + height - half],
        Left: [x + half, y, x + half, y + height],
      }[side] as [number, number, number, number];
      return `<line x1="${length(x1)}" y1="${length(y1)}" x2="${length(x2)}" y2="${length(y2)}" stroke="${xml(rgb(colour))}" stroke-width="${length(line)}"${dashes(line, kind)}/>`;
    })
    .join('');
}

const COLOUR = '(?:rgba?|color|hsla?)\\([^)]*\\)|transparent';

/** Straight gradients, repeated or not, and checks; what else there is in a style sheet has no part in a figure. */
function backgroundImage(box: Box, radius: number, look: CSSStyleDeclaration, define: Define): string {
  const image = look.backgroundImage;
  if (image === 'none') return '';
  const linear = /^(repeating-)?linear-gradient\((.*)\)$/.exec(image);
  if (linear !== null) {
    const [, repeats, inside = ''] = linear;
    const angle = Number(/^(-?[\d.]+)deg/.exec(inside)?.[1] ?? (inside.startsWith('to right') ? 90 : 180));
    const radians = (angle * Math.PI) / 180;
    const [dx, dy] = [Math.sin(radians), -Math.cos(radians)];
    const whole = Math.abs(box.width * dx) + Math.abs(box.height * dy);
    const stops = [...inside.matchAll(new RegExp(`(${COLOUR})((?: -?[\\d.]+(?:px|%))*)`, 'g'))].flatMap(
      ([, colour = '', places = '']) =>
        [...places.matchAll(/(-?[\d.]+)(px|%)/g)].map(([, value, unit]) => ({
          colour,
          at: unit === '%' ? (Number(value) / 100) * whole : Number(value),
        })),
    );
    const last = stops.at(-1)?.at ?? whole;
    const span = repeats === undefined ? whole : last;
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const start = { x: centre.x - (dx * whole) / 2, y: centre.y - (dy * whole) / 2 };
    const fill = define(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${length(start.x)}" y1="${length(start.y)}" x2="${length(start.x + dx * span)}" y2="${length(start.y + dy * span)}"${repeats === undefined ? '' : ' spreadMethod="repeat"'}>${stops
          .map(
            ({ colour, at }) =>
              `<stop offset="${length(at / span)}" ${isSeen(colour) ? `stop-color="${xml(rgb(colour))}"` : 'stop-color="#fff" stop-opacity="0"'}/>`,
          )
          .join('')}</linearGradient>`,
    );
    return rect(box, radius, `fill="${fill}"`);
  }
  const checks = /^repeating-conic-gradient\(((?:rgba?)\([^)]*\)) 0.*?((?:rgba?)\([^)]*\))/.exec(image);
  if (checks !== null) {
    const [, dark = '', light = ''] = checks;
    const size = parseFloat(look.backgroundSize) || 6;
    const half = size / 2;
    const fill = define(
      (id) =>
        `<pattern id="${id}" patternUnits="userSpaceOnUse" x="${length(box.x)}" y="${length(box.y)}" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${xml(rgb(light))}"/><path d="M${half} 0h${half}v${half}h-${half}zM0 ${half}h${half}v${half}h-${half}z" fill="${xml(rgb(dark))}"/></pattern>`,
    );
    return rect(box, radius, `fill="${fill}"`);
  }
  const dot = /^radial-gradient\(circle(?: at [^,]*)?, ((?:rgba?)\([^)]*\)) ([\d.]+)px/.exec(image);
  if (dot !== null) {
    const [, colour = '', size = '2'] = dot;
    return `<circle cx="${length(box.x + box.width / 2)}" cy="${length(box.y + box.height / 2)}" r="${size}" fill="${xml(rgb(colour))}"/>`;
  }
  return '';
}
