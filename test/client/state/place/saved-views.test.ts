import { describe, expect, it } from 'vitest';
import {
  deleteView,
  longestName,
  mostViews,
  readViews,
  renameView,
  restoreView,
  type SavedViews,
  saveView,
} from '../../../../client/state/place/saved-views.ts';

const names = (views: SavedViews): string[] => views.map(({ name }) => name);
const three = ['one', 'two', 'three'].reduce<SavedViews>(
  (views, name) => saveView(views, name, `?view=${name}`),
  [],
);

describe('saved views', () => {
  it('stand latest first, under names of their own', () => {
    expect(names(three)).toEqual(['three', 'two', 'one']);
    expect(new Set(three.map(({ id }) => id)).size).toBe(3);
    const again = saveView(saveView(three, ' two ', ''), 'two', '');
    expect(names(again).slice(0, 2)).toEqual(['two 3', 'two 2']);
  });

  it('take no empty name, cut a long one, and keep it to one line', () => {
    expect(saveView(three, ' \n ', '')).toBe(three);
    expect(saveView([], 'a\n\tb', '')[0]?.name).toBe('a b');
    expect(saveView([], 'x'.repeat(500), '')[0]?.name.length).toBe(longestName);
  });

  it('are so many at most, and none with an address that no server takes', () => {
    const full = Array.from({ length: mostViews }, (_, i) => ({ id: `${i}`, name: `${i}`, query: '' }));
    expect(saveView(full, 'one more', '')).toBe(full);
    expect(saveView(three, 'long', `?${'x'.repeat(20_000)}`)).toBe(three);
  });

  it('are renamed, but not to nothing nor to the name of another', () => {
    const id = three[1]?.id ?? '';
    expect(names(renameView(three, id, ' zwei '))).toEqual(['three', 'zwei', 'one']);
    expect(names(renameView(three, id, 'one'))).toEqual(['three', 'one 2', 'one']);
    expect(names(renameView(three, id, 'two'))).toEqual(names(three));
    expect(renameView(three, id, '  ')).toBe(three);
  });

  it('come back to their place when they were deleted, once', () => {
    const [, two] = three;
    if (!two) throw new Error('There are three.');
    const left = deleteView(three, two.id);
    expect(names(left)).toEqual(['three', 'one']);
    expect(restoreView(left, two, 1)).toEqual(three);
    expect(restoreView(three, two, 1)).toBe(three);
  });

  it('are read from whatever a browser kept', () => {
    expect(readViews(JSON.stringify(three))).toEqual(three);
    for (const odd of [
      null,
      '',
      '{',
      '7',
      '{"a":1}',
      '[null, 3, {"id":1}]',
      '[{"id":"1","name":" ","query":""}]',
    ])
      expect(readViews(odd)).toEqual([]);
    const bad = [three[0], { id: '9', name: 'elsewhere', query: 'https://example.org' }, three[0]];
    expect(readViews(JSON.stringify(bad))).toEqual([three[0]]);
    const crowd = Array.from({ length: 500 }, (_, i) => ({ id: `${i}`, name: `n${i}`, query: '' }));
    expect(readViews(JSON.stringify(crowd)).length).toBe(mostViews);
  });
});
