import { describe, expect, it } from 'vitest';
import { mark, type ReadingList, readList, stateOf } from '../../../../client/state/place/reading-list.ts';
import {
  bodyOf,
  defaultSettings,
  leavingOut,
  like,
  sliderKeys,
  sliders,
  toggleLeftOut,
  unlike,
  weigh,
} from '../../../../client/state/place/related-settings.ts';
import { reasonKinds } from '../../../../server/api.ts';

describe('what related work is made from', () => {
  it('adds what is liked to the seeds, keeps what is not apart, and takes either back', () => {
    const liked = like(defaultSettings, 'p2');
    expect(bodyOf({ papers: ['p1'] }, liked, 10)).toMatchObject({ papers: ['p1', 'p2'], unlike: [] });
    const disliked = unlike(liked, 'p2');
    expect(bodyOf({ papers: ['p1'] }, disliked, 10)).toMatchObject({ papers: ['p1'], unlike: ['p2'] });
    expect(unlike(disliked, 'p2')).toEqual(defaultSettings);
    expect(bodyOf({ authors: ['a1'] }, defaultSettings, 5)).toMatchObject({
      authors: ['a1'],
      papers: [],
      limit: 5,
    });
  });

  it('leaves out what is held, what is cited, or both, and takes either in again', () => {
    const held = toggleLeftOut(defaultSettings, 'held');
    expect(leavingOut(held)).toEqual({ held: 'no' });
    const both = toggleLeftOut(held, 'cited');
    expect(leavingOut(both)).toEqual({ held: 'no', cited: 'no' });
    expect(toggleLeftOut(toggleLeftOut(both, 'held'), 'cited')).toEqual(defaultSettings);
  });

  it('weighs every kind of reason by one slider', () => {
    const kinds = sliderKeys.flatMap((key) => [...sliders[key].kinds]);
    expect(kinds.toSorted()).toEqual([...reasonKinds].sort());
    const without = weigh(defaultSettings, 'people', 0);
    expect(bodyOf({}, without, 10).weights).toMatchObject({ author: 0, text: 1 });
    expect(weigh(without, 'people', 1)).toEqual(defaultSettings);
  });
});

describe('the reading list', () => {
  const paper = { id: 'p1', title: 'One' };

  it('has a paper in one state at a time', () => {
    const list = mark([], paper, 'to read');
    expect(stateOf(list, 'p1')).toBe('to read');
    expect(stateOf(mark(list, paper, 'read'), 'p1')).toBe('read');
    expect(mark(list, paper, 'to read')).toEqual([]);
  });

  it('is read from what was kept, whatever that is', () => {
    const list: ReadingList = mark([], paper, 'dismissed');
    expect(readList(JSON.stringify(list))).toEqual(list);
    for (const odd of [null, '{', '7', '[{"id":1}]', '[null]']) expect(readList(odd)).toEqual([]);
  });
});
