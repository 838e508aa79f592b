import { isSeen, paintBox, type Box, type Define } from './cssPaint.ts';
import { drawControl, foldMark } from './drawControl.ts';
import { drawingWithoutText } from './drawingWithoutText.ts';
import { length, rgb, xml, type Picture, type TextRun } from './picture.ts';
import { htmlRuns, inputRuns, markRuns, svgRuns } from './textRuns.ts';

/**
 * A part of the page as it is drawn now: boxes, drawings and text, in the order of painting.
 *
 * @param element is measured as it stands; what it hides by scrolling stays hidden
 * @param leaveOut what is no part of the picture
 */
export function capture(
  element: HTMLElement,
  { title, description, leaveOut }: { title: string; description: string; leaveOut: string },
): Picture {
  const frame = boundsWithout(element, leaveOut);
  const origin = { x: frame.left, y: frame.top };
  const shapes: string[] = [];
  const definitions: string[] = [];
  const texts: TextRun[] = [];
  const define: Define = (make) => {
    const id = `defined-${String(definitions.length)}`;
    definitions.push(make(id));
    return `url(#${id})`;
  };
  const place = (rect: DOMRect): Box => ({
    x: rect.left - origin.x,
    y: rect.top - origin.y,
    width: rect.width,
    height: rect.height,
  });

  /** @param clip what the boxes around it leave of the picture */
  const visit = (node: Element, opacity: number, clip: Box): void => {
    if (node.matches(leaveOut)) return;
    const look = getComputedStyle(node);
    // Of a folded part the browser knows the places, though it shows nothing.
    const isShown = look.display === 'contents' || node.checkVisibility();
    if (!isShown || look.clipPath.startsWith('inset(50%')) return;
    const seen = opacity * Number(look.opacity);
    if (seen === 0) return;
    const isVisible = look.visibility === 'visible';
    const group =
      seen === 1
        ? (inside: string) => inside
        : (inside: string) => `<g opacity="${length(seen)}">${inside}</g>`;
    const add = (inside: string, box: Box) => {
      if (inside === '' || !meets(box, clip)) return;
      shapes.push(
        contains(clip, box) ? group(inside) : `<g clip-path="${clipTo(clip, define)}">${group(inside)}</g>`,
      );
    };
    const addRuns = (runs: readonly TextRun[]) => {
      texts.push(
        ...runs
          .filter((run) => meets(boxOf(run), clip))
          .map((run) => ({ ...run, opacity: run.opacity * seen })),
      );
    };
    if (node instanceof SVGSVGElement) {
      if (!isVisible) return;
      const box = place(node.getBoundingClientRect());
      add(
        paintBox(box, look, define) + drawingWithoutText(node, box),
        look.overflow === 'visible' ? grown(box) : box,
      );
      addRuns(svgRuns(node, origin));
      return;
    }
    if (node instanceof HTMLCanvasElement) {
      const box = place(node.getBoundingClientRect());
      if (isVisible && node.width > 0 && node.height > 0)
        add(
          `<image x="${length(box.x)}" y="${length(box.y)}" width="${length(box.width)}" height="${length(box.height)}" preserveAspectRatio="none" href="${node.toDataURL('image/png')}"/>`,
          box,
        );
      return;
    }
    if (isVisible) {
      // Text that goes on in the next line has a box on each.
      const boxes = look.display === 'inline' ? [...node.getClientRects()] : [node.getBoundingClientRect()];
      for (const rect of boxes) add(paintBox(place(rect), look, define), grown(place(rect)));
      if (
        node instanceof HTMLInputElement ||
        node instanceof HTMLSelectElement ||
        node instanceof HTMLProgressElement
      ) {
        const box = place(node.getBoundingClientRect());
        add(drawControl(node, box, look), grown(box));
        addRuns(inputRuns(node, box, look));
        return;
      }
      addRuns(markRuns(node, place(node.getBoundingClientRect())));
      if (node.tagName === 'SUMMARY' && look.display === 'list-item') {
        const box = place(node.getBoundingClientRect());
        add(foldMark(box, look, node.parentElement?.hasAttribute('open') === true), box);
      }
    }
    const own = place(node.getBoundingClientRect());
    const inner = look.overflowX === 'visible' && look.overflowY === 'visible' ? clip : shared(clip, own);
    for (const child of node.childNodes) {
      if (child instanceof Element) visit(child, seen, inner);
      else if (child instanceof Text && isVisible && isSeen(look.color)) {
        const { runs, lines } = htmlRuns(child, look, origin);
        addRuns(runs);
        for (const { markup, box } of lines) add(markup, box);
      }
    }
  };
  visit(element, 1, { x: 0, y: 0, width: frame.width, height: frame.height });
  return {
    width: frame.width,
    height: frame.height,
    title,
    description,
    background: rgb(getComputedStyle(document.body).backgroundColor),
    shapes: (definitions.length > 0 ? `<defs>${definitions.join('')}</defs>` : '') + shapes.join(''),
    texts,
  };
}

/** The element's box, without the room below what is drawn where that is left out. */
function boundsWithout(element: HTMLElement, leaveOut: string): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const drawn = [...element.children].filter((child) => !child.matches(leaveOut));
  const bottom = Math.max(...drawn.map((child) => child.getBoundingClientRect().bottom));
  return new DOMRect(left, top, width, Number.isFinite(bottom) ? bottom - top : height);
}

function clipTo({ x, y, width, height }: Box, define: Define): string {
  return define(
    (id) =>
      `<clipPath id="${xml(id)}"><rect x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}"/></clipPath>`,
  );
}

function boxOf({ matrix: [a, b, c, d, e, f], x, baseline, width, size }: TextRun): Box {
  const [atX, atY] = [a * x + c * baseline + e, b * x + d * baseline + f];
  const isUpright = Math.abs(b) < 0.01;
  return isUpright
    ? { x: atX, y: atY - size * Math.abs(d), width: width * Math.abs(a), height: size * Math.abs(d) * 1.2 }
    : { x: atX - size, y: atY - width, width: 2 * size, height: 2 * width };
}

/** Lines and rings may lie outside of the box that they are of. */
function grown({ x, y, width, height }: Box): Box {
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

function shared(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - x),
    height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - y),
  };
}
