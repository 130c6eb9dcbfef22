import { expect, it } from 'vitest';
import { gathered } from '../../server/base/pieces.ts';

it('gathers many small pieces into few, and loses nothing', () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `line ${i} of a long file\n`);
  const pieces = [...gathered(lines)];
  expect(pieces.join('')).toBe(lines.join(''));
  expect(pieces.length).toBeLessThan(10);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
  expect([...gathered([])]).toEqual([]);
});
