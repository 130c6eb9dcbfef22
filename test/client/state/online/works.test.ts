/** Which works that were found are added. */
import { expect, it } from 'vitest';
import type { LookupWork } from '../../../../client/state/base/wire.ts';
import {
  addedOf,
  isPicked,
  nothingPicked,
  pick,
  pickAll,
  toTake,
} from '../../../../client/state/online/works.ts';

const work = (key: string, status: LookupWork['status'], more: Partial<LookupWork> = {}): LookupWork => ({
  key,
  item: { id: key, type: 'article-journal', title: `Title of ${key}` },
  status,
  score: 0.5,
  reasons: [],
  from: [],
  ...more,
});

const works = [
  work('a', 'sure'),
  work('b', 'ask'),
  work('c', 'none'),
  work('held', 'sure', { inLibrary: 'p1' }),
];

it('adds works around others only where they are ticked', () => {
  expect(works.filter((each) => isPicked(nothingPicked, 'grow', each))).toEqual([]);
  const picked = pick(nothingPicked, 'a', true);
  expect(toTake({ id: 'l1', act: 'grow' }, picked, works)).toEqual({ lookup: 'l1', take: ['a'], accept: [] });
});

it('adds every line: those that are unsure as they are written, until the reader says that this is the work', () => {
  const lines = works.map((each, i) => ({ ...each, line: { position: i + 1, text: each.key } }));
  expect(toTake({ id: 'l1', act: 'find' }, nothingPicked, lines)).toEqual({
    lookup: 'l1',
    take: ['a', 'b', 'c'],
    accept: [],
  });
  expect(addedOf('find', nothingPicked, lines)).toEqual({ papers: 3, asWritten: 2 });
  const accepted = pick(nothingPicked, 'b', true);
  expect(toTake({ id: 'l1', act: 'find' }, accepted, lines).accept).toEqual(['b']);
  expect(addedOf('find', accepted, lines)).toEqual({ papers: 3, asWritten: 1 });
  const held = { ...work('h', 'ask', { inLibrary: 'p1' }), line: { position: 5, text: 'h' } };
  expect(toTake({ id: 'l1', act: 'find' }, pick(nothingPicked, 'h', true), [held]).accept).toEqual(['h']);
});

it('leaves out what is unticked', () => {
  const picked = pick(pick(nothingPicked, 'b', true), 'c', false);
  expect(toTake({ id: 'l1', act: 'find' }, picked, works)).toEqual({
    lookup: 'l1',
    take: ['a', 'b'],
    accept: ['b'],
  });
});

it('never adds what the library holds', () => {
  const all = pickAll(nothingPicked, works, true);
  expect(toTake({ id: 'l1', act: 'grow' }, all, works).take).toEqual(['a', 'b', 'c']);
  expect(toTake({ id: 'l1', act: 'grow' }, pickAll(all, works, false), works).take).toEqual([]);
});
