import { length, xml, type Picture, type TextRun } from './picture.ts';
import { outline, typeset, type Face, type TypesetPiece } from './typeset.ts';

/** A picture as SVG, its letters as outlines: readers of SVG have other fonts, and take none that a file brings. */
export async function asSvg(picture: Picture): Promise<string> {
  const pieces = await typeset(picture.texts);
  const letters = picture.texts.map((run, index) => svgLetters(run, pieces[index] ?? [])).join('');
  return svgFile(picture, letters);
}

/** Pixels of a picture for each CSS pixel. */
const SHARPNESS = 2;

/** @throws Error where the browser cannot draw it */
export async function asPng(picture: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await asSvg(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * SHARPNESS);
  canvas.height = Math.round(picture.height * SHARPNESS);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser makes no PNG of this size'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** One page as large as the picture: drawings as lines, text as text, so that it can be searched and copied. */
export async function asPdf(picture: Picture, language: string): Promise<Blob> {
  const [{ default: PDFDocument }, { default: drawSvg }, pieces] = await Promise.all([
    import('pdfkit'),
    import('svg-to-pdfkit'),
    typeset(picture.texts),
  ]);
  // Points: 72 to the inch, where CSS has 96 pixels.
  const point = 0.75;
  const document = new PDFDocument({
    size: [picture.width * point, picture.height * point],
    margin: 0,
    // None of the fonts that every reader has: they know neither Cyrillic nor Hangul. The types lack null.
    font: null as unknown as string,
    lang: language,
    displayTitle: true,
    info: { Title: picture.title, Subject: picture.description },
  });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const ended = new Promise<void>((resolve) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(Uint8Array.from(chunk)));
    document.on('end', () => {
      resolve();
    });
  });
  document.scale(point);
  drawSvg(document, svgFile(picture, ''), 0, 0, {
    assumePt: true,
    width: picture.width,
    height: picture.height,
  });
  const known = new Set<Face>();
  picture.texts.forEach((run, index) => {
    for (const piece of pieces[index] ?? []) writePiece(document, run, piece, known);
  });
  document.end();
  await ended;
  return new Blob(chunks, { type: 'application/pdf' });
}

function svgFile(
  { width, height, title, description, background, shapes }: Picture,
  letters: string,
): string {
  const size = `width="${length(width)}" height="${length(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${length(width)} ${length(height)}" role="img"><title>${xml(title)}</title><desc>${xml(description)}</desc><rect ${size} fill="${xml(background)}"/>${shapes}${letters}</svg>`;
}

/** Outlines under the name of what they say; letters that no font file has stay text. */
function svgLetters(run: TextRun, pieces: readonly TypesetPiece[]): string {
  const halo =
    run.halo === null
      ? ''
      : ` stroke="${xml(run.halo.stroke)}" stroke-width="${length(run.halo.width)}" stroke-linejoin="round" paint-order="stroke"`;
  const look = `fill="${xml(run.fill)}"${run.opacity === 1 ? '' : ` opacity="${length(run.opacity)}"`}`;
  const isPlain = run.matrix.join() === '1,0,0,1,0,0';
  const transform = isPlain ? '' : ` transform="matrix(${run.matrix.map(length).join(' ')})"`;
  const drawn = pieces
    .map((piece) => {
      if (piece.face === null)
        return `<text x="${length(run.x + piece.x)}" y="${length(run.baseline)}" font-family="${run.isMono ? 'monospace' : 'sans-serif'}" font-size="${length(run.size)}" font-weight="${run.weight}"${halo}>${xml(piece.text)}</text>`;
      const d = outline(piece, run);
      // Two paths: not every reader knows the order of painting.
      return d === '' ? '' : `${halo === '' ? '' : `<path d="${d}"${halo}/>`}<path d="${d}"/>`;
    })
    .join('');
  return drawn === '' ? '' : `<g aria-label="${xml(run.text)}" ${look}${transform}>${drawn}</g>`;
}

function writePiece(
  document: PDFKit.PDFDocument,
  run: TextRun,
  { text, face, x, width, scale, rise }: TypesetPiece,
  known: Set<Face>,
): void {
  if (text.trim() === '') return;
  if (face === null) {
    writeDrawn(document, run, text, x);
    return;
  }
  if (!known.has(face)) {
    known.add(face);
    document.registerFont(face.name, face.bytes);
  }
  const [a, b, c, d, e, f] = run.matrix;
  const colour = pdfColour(run.fill);
  document.save().transform(a, b, c, d, e, f);
  document.font(face.name).fontSize(scale * run.size);
  const natural = document.widthOfString(text);
  document
    .translate(run.x + x, run.baseline - rise)
    .scale(natural > 0 ? width / natural : 1, 1)
    .fillColor(colour.rgb, colour.alpha * run.opacity)
    .text(text, 0, 0, { lineBreak: false, baseline: 'alphabetic' });
  document.restore();
}

/** Signs that no font file has are drawn by the browser, as an image. */
function writeDrawn(document: PDFKit.PDFDocument, run: TextRun, text: string, x: number): void {
  const canvas = window.document.createElement('canvas');
  const sharpness = 4;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const font = `${run.weight} ${run.size * sharpness}px ${run.family}`;
  context.font = font;
  const width = Math.ceil(context.measureText(text).width);
  const height = Math.ceil(run.size * sharpness * 1.5);
  [canvas.width, canvas.height] = [Math.max(1, width), height];
  context.font = font;
  context.fillStyle = run.fill;
  context.globalAlpha = run.opacity;
  context.fillText(text, 0, run.size * sharpness);
  const [a, b, c, d, e, f] = run.matrix;
  document.save().transform(a, b, c, d, e, f);
  document.image(canvas.toDataURL('image/png'), run.x + x, run.baseline - run.size, {
    width: width / sharpness,
    height: height / sharpness,
  });
  document.restore();
}

/** @param colour as a computed style gives it */
function pdfColour(colour: string): { readonly rgb: [number, number, number]; readonly alpha: number } {
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...colour.matchAll(/-?[\d.]+/g)].map(Number);
  const whole = colour.startsWith('color(') ? 255 : 1;
  return { rgb: [red * whole, green * whole, blue * whole], alpha };
}
