/** How large a PNG is on paper: its pixels per metre, in a chunk of its own (https://www.w3.org/TR/png-3/#11pHYs). Pure. */

/** The checksum that ends every chunk. */
const crc = (bytes: Uint8Array): number => {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

/** Length of the signature and the header, after which it may stand. */
const afterHeader = 8 + 25;

/** The PNG with a density, in dots per inch. */
export const withDensity = (png: Uint8Array<ArrayBuffer>, dpi: number): Uint8Array<ArrayBuffer> => {
  const perMetre = Math.round(dpi / 0.0254);
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, afterHeader));
  whole.set(chunk, afterHeader);
  whole.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return whole;
};
