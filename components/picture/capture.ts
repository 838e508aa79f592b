import { isSeen, paintBox } from './cssPaint.ts';
import { drawControl, foldMark } from './drawControl.ts';
import { drawingWithoutText } from './drawingWithoutText.ts';
import { length, rgb, type Picture } from './picture.ts';
import { grown, shared, Surface, type Within } from './surface.ts';
import { htmlRuns, inputRuns, markRuns, svgRuns } from './textRuns.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLProgressElement;

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
  const surface = new Surface(frame);
  paint(element, surface, { opacity: 1, clip: surface.place(frame) }, leaveOut);
  return {
    ...{ width: frame.width, height: frame.height, title, description },
    background: rgb(getComputedStyle(document.body).backgroundColor),
    shapes: surface.markup(),
    texts: surface.texts,
  };
}

/** The element's box, without the room below what is drawn where that is left out. */
function boundsWithout(element: HTMLElement, leaveOut: string): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const drawn = [...element.children].filter((child) => !child.matches(leaveOut));
  const bottom = Math.max(...drawn.map((child) => child.getBoundingClientRect().bottom));
  return new DOMRect(left, top, width, Number.isFinite(bottom) ? bottom - top : height);
}

function paint(node: Element, surface: Surface, around: Within, leaveOut: string): void {
  const look = getComputedStyle(node);
  // Of a folded part the browser knows the places, though it shows nothing.
  const isShown = look.display === 'contents' || node.checkVisibility();
  const isForReadersOnly = look.clipPath.startsWith('inset(50%');
  const within = { ...around, opacity: around.opacity * Number(look.opacity) };
  if (node.matches(leaveOut) || !isShown || isForReadersOnly || within.opacity === 0) return;
  const isVisible = look.visibility === 'visible';
  if (node instanceof SVGSVGElement || node instanceof HTMLCanvasElement) {
    if (isVisible) paintDrawing(node, look, surface, within);
    return;
  }
  if (isVisible) paintBoxes(node, look, surface, within);
  if (isControl(node)) {
    if (isVisible) paintControl(node, look, surface, within);
    return;
  }
  if (isVisible) paintMarks(node, look, surface, within);
  const isOpen = look.overflowX === 'visible' && look.overflowY === 'visible';
  const own = surface.place(node.getBoundingClientRect());
  const inside = { ...within, clip: isOpen ? within.clip : shared(within.clip, own) };
  for (const child of node.childNodes) {
    if (child instanceof Element) paint(child, surface, inside, leaveOut);
    else if (child instanceof Text && isVisible && isSeen(look.color)) {
      const { runs, lines } = htmlRuns(child, look, surface);
      surface.addRuns(runs, inside);
      for (const { markup, box } of lines) surface.add(markup, box, inside);
    }
  }
}

function paintDrawing(
  drawing: SVGSVGElement | HTMLCanvasElement,
  look: CSSStyleDeclaration,
  surface: Surface,
  within: Within,
): void {
  const box = surface.place(drawing.getBoundingClientRect());
  if (drawing instanceof SVGSVGElement) {
    const shape = paintBox(box, look, surface.define) + drawingWithoutText(drawing, box);
    surface.add(shape, look.overflow === 'visible' ? grown(box) : box, within);
    surface.addRuns(svgRuns(drawing, surface), within);
  } else if (drawing.width > 0 && drawing.height > 0) {
    const size = `x="${length(box.x)}" y="${length(box.y)}" width="${length(box.width)}" height="${length(box.height)}"`;
    const href = drawing.toDataURL('image/png');
    surface.add(`<image ${size} preserveAspectRatio="none" href="${href}"/>`, box, within);
  }
}

/** Text that goes on in the next line has a box on each. */
function paintBoxes(node: Element, look: CSSStyleDeclaration, surface: Surface, within: Within): void {
  const rects = look.display === 'inline' ? [...node.getClientRects()] : [node.getBoundingClientRect()];
  for (const rect of rects) {
    const box = surface.place(rect);
    surface.add(paintBox(box, look, surface.define), grown(box), within);
  }
}

function isControl(node: Element): node is Control {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLSelectElement ||
    node instanceof HTMLProgressElement
  );
}

function paintControl(control: Control, look: CSSStyleDeclaration, surface: Surface, within: Within): void {
  const box = surface.place(control.getBoundingClientRect());
  surface.add(drawControl(control, box, look), grown(box), within);
  surface.addRuns(inputRuns(control, box, look), within);
}

/** What a style sheet, or the browser, puts before an element's content. */
function paintMarks(node: Element, look: CSSStyleDeclaration, surface: Surface, within: Within): void {
  const box = surface.place(node.getBoundingClientRect());
  surface.addRuns(markRuns(node, box), within);
  if (node.tagName !== 'SUMMARY' || look.display !== 'list-item') return;
  surface.add(foldMark(box, look, node.parentElement?.hasAttribute('open') === true), box, within);
}
