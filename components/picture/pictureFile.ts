import { capture } from './capture.ts';
import { asPdf, asPng, asSvg } from './pictureFiles.ts';

interface Wanted {
  readonly kind: 'svg' | 'png' | 'pdf';
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
}

/** What of a figure is no part of its picture: its menu, and doors that only the keyboard meets. */
const LEFT_OUT = '.figure-menu, .part-door, .section-door, dialog';

/**
 * A figure as it stands on the screen, with its title, its letters and its legends.
 *
 * @throws Error where the browser cannot make the file
 */
export async function pictureFile(figure: HTMLElement, { kind, title, language }: Wanted): Promise<Blob> {
  const description = figure.querySelector('.lead')?.textContent.trim() ?? '';
  const picture = capture(figure, { title, description, leaveOut: LEFT_OUT });
  if (kind === 'png') return asPng(picture);
  if (kind === 'pdf') return asPdf(picture, language);
  return new Blob([await asSvg(picture)], { type: 'image/svg+xml' });
}
