/** Files as accidents and attackers leave them: fixtures with bytes lost, doubled, swapped, and hostile texts between. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../../seed/commands/package-root.ts';
import { readFormat, readText } from '../../seed/read/formats/index.ts';
import { InputError } from '../../server/base/errors.ts';
import { random as randomOf } from '../bench/random.ts';
import { hostile } from './strings.ts';

const folder = fileURLToPath(new URL('test/fixtures/', root));

/** The fixtures of every text format. */
export const fixtures = ['valid', 'invalid'].flatMap((kind) =>
  readdirSync(`${folder}${kind}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/README|gold|techniques\.json/.test(entry.name))
    .map((entry) => ({ name: entry.name, bytes: readFileSync(`${entry.parentPath}/${entry.name}`) })),
);

/** One fixture with up to six accidents, chosen by a seed. */
export const mutated = (seed: number): { name: string; bytes: Buffer } => {
  const random = randomOf(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const { name, bytes: whole } = fixtures[below(fixtures.length)] ?? { name: '', bytes: Buffer.alloc(0) };
  let bytes = Buffer.from(whole.subarray(0, 60_000));
  for (let left = 1 + below(6); left > 0; left -= 1) {
    const at = below(bytes.length + 1);
    const length = below(below(20) === 0 ? 5000 : 20);
    const [before, part, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at),
    ];
    const rest = bytes.subarray(at + length);
    const inserted = Buffer.from(hostile[below(hostile.length)] ?? '');
    const accidents = [
      () => [before, rest],
      () => [before, part, part, after],
      () => [before, inserted, after],
      () => [before, Buffer.from([below(256)]), bytes.subarray(at + 1)],
      () => [before],
      () => [after, before],
      () => [before, ...Array<Buffer>(below(50)).fill(part), after],
    ];
    bytes = Buffer.concat(accidents[below(accidents.length)]?.() ?? []);
  }
  return { name, bytes };
};

/** Reads one; returns what is wrong with how it was read, if anything. A refusal in words is right. `slowest`: seconds of processor time. */
export const faultOf = (seed: number, slowest = Number.POSITIVE_INFINITY): string | undefined => {
  const { name, bytes } = mutated(seed);
  const begun = process.cpuUsage();
  try {
    readFormat(readText(bytes, name), name);
  } catch (error) {
    if (!(error instanceof InputError))
      return `seed ${seed} (${name}): ${error instanceof Error ? error.stack : error}`;
  }
  const { user } = process.cpuUsage(begun);
  return user / 1e6 > slowest ? `seed ${seed} (${name}): ${user / 1e6} s` : undefined;
};
