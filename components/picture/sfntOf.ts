/**
 * A WOFF file's font without its wrapping: fontkit's own reader of WOFF loses its place in the glyphs.
 *
 * @throws RangeError where the bytes are no WOFF file
 * @see https://www.w3.org/TR/WOFF/#WOFFHeader
 */
export async function sfntOf(woff: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < 44 || from.getUint32(0) !== 0x774f4646)
    throw new RangeError(`the font has ${woff.length} bytes that begin otherwise than a WOFF file`);
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, 16 * power);
  to.setUint16(8, Math.log2(power));
  to.setUint16(10, 16 * (count - power));
  let at = 12 + 16 * count;
  for (let table = 0; table < count; table++) {
    const entry = 44 + 20 * table;
    const [start, packed, size] = [4, 8, 12].map((field) => from.getUint32(entry + field)) as [
      number,
      number,
      number,
    ];
    const raw = woff.subarray(start, start + packed);
    font.set(packed < size ? await inflate(raw) : raw, at);
    to.setUint32(12 + 16 * table, from.getUint32(entry));
    to.setUint32(16 + 16 * table, from.getUint32(entry + 16));
    to.setUint32(20 + 16 * table, at);
    to.setUint32(24 + 16 * table, size);
    at += (size + 3) & ~3;
  }
  return font;
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
