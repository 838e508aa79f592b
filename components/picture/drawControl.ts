import type { Box } from './cssPaint.ts';
import { length, rgb, xml } from './picture.ts';

/** Sliders, bars and boxes to tick, which the browser draws itself; fields of text have their box already. */
export function drawControl(
  control: HTMLInputElement | HTMLSelectElement | HTMLProgressElement,
  box: Box,
  look: CSSStyleDeclaration,
): string {
  const accent = xml(look.accentColor === 'auto' ? '#0075ff' : rgb(look.accentColor));
  const middle = box.y + box.height / 2;
  if (control instanceof HTMLProgressElement) {
    const done = box.width * Math.max(0, control.position);
    return `<rect x="${length(box.x)}" y="${length(box.y)}" width="${length(box.width)}" height="${length(box.height)}" rx="${length(box.height / 2)}" fill="#e0e0e0"/><rect x="${length(box.x)}" y="${length(box.y)}" width="${length(done)}" height="${length(box.height)}" rx="${length(box.height / 2)}" fill="${accent}"/>`;
  }
  if (control instanceof HTMLSelectElement) return '';
  if (control.type === 'range') {
    const [least, most] = [Number(control.min || 0), Number(control.max || 100)];
    const thumb = 8;
    const at =
      box.x + thumb + ((box.width - 2 * thumb) * (Number(control.value) - least)) / (most - least || 1);
    return `<rect x="${length(box.x)}" y="${length(middle - 3)}" width="${length(box.width)}" height="6" rx="3" fill="#efefef" stroke="#b2b2b2"/><rect x="${length(box.x)}" y="${length(middle - 3)}" width="${length(at - box.x)}" height="6" rx="3" fill="${accent}"/><circle cx="${length(at)}" cy="${length(middle)}" r="${thumb}" fill="${accent}"/>`;
  }
  if (control.type === 'checkbox') {
    const size = Math.min(box.width, box.height);
    const tick = `<path d="M${length(box.x + size * 0.2)} ${length(box.y + size * 0.52)}l${length(size * 0.22)} ${length(size * 0.22)}l${length(size * 0.38)} ${length(-size * 0.44)}" fill="none" stroke="#fff" stroke-width="${length(size * 0.14)}"/>`;
    return control.checked
      ? `<rect x="${length(box.x)}" y="${length(box.y)}" width="${length(size)}" height="${length(size)}" rx="2" fill="${accent}"/>${tick}`
      : `<rect x="${length(box.x + 0.5)}" y="${length(box.y + 0.5)}" width="${length(size - 1)}" height="${length(size - 1)}" rx="2" fill="#fff" stroke="#767676"/>`;
  }
  return '';
}

/** The triangle before what can be unfolded. */
export function foldMark(box: Box, look: CSSStyleDeclaration, isOpen: boolean): string {
  const size = parseFloat(look.fontSize) * 0.5;
  const middle = box.y + parseFloat(look.paddingTop) + (parseFloat(look.lineHeight) || box.height) / 2;
  const [x, y] = [length(box.x + parseFloat(look.paddingLeft)), length(middle - size / 2)];
  const d = isOpen
    ? `h${length(size)}l${length(-size / 2)} ${length(size)}z`
    : `v${length(size)}l${length(size)} ${length(-size / 2)}z`;
  return `<path d="M${x} ${y}${d}" fill="${xml(rgb(look.color))}"/>`;
}
