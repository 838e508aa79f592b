import type { Page } from 'playwright';

/** References are a quarter as wide and high as the screen: how letters are smoothed no longer shows. */
const SHRINK = 4;

/** How far apart a channel may be, of 255, before a pixel counts as another one. */
const TOLERANCE = 32;

/** @returns the picture, shrunk, as PNG */
export async function shrink(page: Page, png: Buffer): Promise<Buffer> {
  const address = await page.evaluate(
    async ([picture, by]) => {
      const blob = await (await fetch(picture)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(bitmap.width / by);
      canvas.height = Math.round(bitmap.height / by);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas to shrink with');
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL();
    },
    [asAddress(png), SHRINK] as const,
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** @returns the share of pixels that differ, in [0, 1]; where one picture is larger, all beyond the other differ */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second, tolerance]) => {
      const read = async (address: string) => {
        const bitmap = await createImageBitmap(await (await fetch(address)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (context === null) throw new Error('no canvas to compare with');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = [await read(first), await read(second)];
      const width = Math.max(a.width, b.width);
      const height = Math.max(a.height, b.height);
      const at = ({ width: row, data }: ImageData, x: number, y: number, channel: number) =>
        data[(y * row + x) * 4 + channel] ?? 0;
      let apart = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const inBoth = x < Math.min(a.width, b.width) && y < Math.min(a.height, b.height);
          const same =
            inBoth && [0, 1, 2].every((each) => Math.abs(at(a, x, y, each) - at(b, x, y, each)) <= tolerance);
          if (!same) apart++;
        }
      }
      return apart / (width * height);
    },
    [asAddress(one), asAddress(other), TOLERANCE] as const,
  );
}

function asAddress(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
