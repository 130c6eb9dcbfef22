import { crc32, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withDensity } from '../../../../client/state/scene/png-density.ts';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

it('says how many pixels a metre has, right after the header, with a sum that holds', () => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const rest = Buffer.concat([
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const png = Buffer.concat([signature, chunk('IHDR', header), rest]);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(11811);
  density.writeUInt32BE(11811, 4);
  density[8] = 1;
  expect(Buffer.from(withDensity(new Uint8Array(png), 300))).toEqual(
    Buffer.concat([signature, chunk('IHDR', header), chunk('pHYs', density), rest]),
  );
});
