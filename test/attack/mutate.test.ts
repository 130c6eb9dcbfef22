/** Every reader on mutated fixtures; `npm run bench -- attack 100000` takes more. */
import { expect, it } from 'vitest';
import { faultOf, fixtures } from './mutate.ts';

it('reads or refuses 2,000 damaged files', () => {
  expect(fixtures.length).toBeGreaterThan(30);
  const faults = Array.from({ length: 2000 }, (_, seed) => faultOf(seed));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
}, 240_000);
