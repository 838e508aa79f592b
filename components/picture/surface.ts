import type { Box, Define } from './cssPaint.ts';
import { length, type TextRun } from './picture.ts';

/** What the elements around one leave of it. */
export interface Within {
  /** From 0 to 1. */
  readonly opacity: number;
  /** Beyond it nothing is seen. */
  readonly clip: Box;
}

/** What is drawn so far, in the picture's own pixels. */
export class Surface {
  readonly texts: TextRun[] = [];
  private readonly shapes: string[] = [];
  private readonly definitions: string[] = [];
  private readonly frame: DOMRect;

  /** @param frame of the picture, as it lies in the window */
  constructor(frame: DOMRect) {
    this.frame = frame;
  }

  readonly define: Define = (make) => {
    const id = `defined-${String(this.definitions.length)}`;
    this.definitions.push(make(id));
    return `url(#${id})`;
  };

  /** @returns a place of the window as one of the picture */
  place({ left, top, width, height }: DOMRect): Box {
    return { x: left - this.frame.left, y: top - this.frame.top, width, height };
  }

  /** @param box that the shape keeps to, however it is made */
  add(shape: string, box: Box, { opacity, clip }: Within): void {
    if (shape === '' || !meets(box, clip)) return;
    const attributes = [
      ...(opacity === 1 ? [] : [`opacity="${length(opacity)}"`]),
      ...(contains(clip, box) ? [] : [`clip-path="${this.clipTo(clip)}"`]),
    ];
    this.shapes.push(attributes.length === 0 ? shape : `<g ${attributes.join(' ')}>${shape}</g>`);
  }

  addRuns(runs: readonly TextRun[], { opacity, clip }: Within): void {
    for (const run of runs)
      if (meets(boxOf(run), clip)) this.texts.push({ ...run, opacity: run.opacity * opacity });
  }

  /** @returns all shapes as SVG, with what they refer to before them */
  markup(): string {
    const definitions = this.definitions.length > 0 ? `<defs>${this.definitions.join('')}</defs>` : '';
    return definitions + this.shapes.join('');
  }

  private clipTo({ x, y, width, height }: Box): string {
    return this.define(
      (id) =>
        `<clipPath id="${id}"><rect x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}"/></clipPath>`,
    );
  }
}

function boxOf({ matrix: [a, b, c, d, e, f], x, baseline, width, size }: TextRun): Box {
  const [atX, atY] = [a * x + c * baseline + e, b * x + d * baseline + f];
  const isUpright = Math.abs(b) < 0.01;
  return isUpright
    ? { x: atX, y: atY - size * Math.abs(d), width: width * Math.abs(a), height: size * Math.abs(d) * 1.2 }
    : { x: atX - size, y: atY - width, width: 2 * size, height: 2 * width };
}

/** Lines and rings may lie outside of the box that they are of. */
export function grown({ x, y, width, height }: Box): Box {
  return { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
}

function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 4 &&
    inner.y >= outer.y - 4 &&
    inner.x + inner.width <= outer.x + outer.width + 4 &&
    inner.y + inner.height <= outer.y + outer.height + 4
  );
}

export function shared(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - x),
    height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - y),
  };
}
