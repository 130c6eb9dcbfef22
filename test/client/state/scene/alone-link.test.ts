import { expect, it } from 'vitest';
import { aloneAt } from '../../../../client/state/scene/alone-link.ts';

const across = { source: 'a', target: 'b', x1: 0, y1: 0, x2: 100, y2: 0 };
const down = { source: 'c', target: 'd', x1: 80, y1: -50, x2: 80, y2: 50 };

it('catches a link that is near and alone, and none where several meet', () => {
  expect(aloneAt([across, down], 30, 3, 1)).toBe(across);
  expect(aloneAt([across, down], 30, 9, 1)).toBeUndefined();
  expect(aloneAt([across, down], 78, 2, 1)).toBeUndefined();
  expect(aloneAt([across, down], 130, 0, 1)).toBeUndefined();
});

it('measures on the page', () => {
  expect(aloneAt([across], 30, 9, 0.5)).toBe(across);
  expect(aloneAt([across], 30, 3, 4)).toBeUndefined();
});
