import { describe, expect, it } from 'vitest';
import { dropFirst, enqueue, firstOf, remedyFor } from '../../../../client/state/import/queue.ts';

const names = (importQueue: ReturnType<typeof enqueue>): string[] | undefined =>
  importQueue?.map(({ name }) => name);

describe('what waits to be imported', () => {
  it('comes one after the other, files that are given together at once, and then there is nothing more', () => {
    const two = enqueue(undefined, [
      { name: 'a.bib', body: '' },
      { name: 'b.ris', body: '' },
    ]);
    const three = enqueue(two, [{ name: 'a.bib', body: 'another' }]);
    expect(names(three)).toEqual(['a.bib', 'b.ris', 'a.bib']);
    expect(new Set(three?.map(({ key }) => key)).size).toBe(3);
    expect(names(dropFirst(three))).toEqual(['a.bib']);
    expect(firstOf(three).map(({ name }) => name)).toEqual(['a.bib', 'b.ris']);
    expect(dropFirst(dropFirst(three))).toBeUndefined();
  });

  it('has the other BibTeX files beside it that are given with it', () => {
    const [a, b, c] = ['@string{j="J"}', '@article{a}', 'TY  - JOUR'].map((text) => new Blob([text]));
    const queue = enqueue(undefined, [
      { name: 'a.bib', body: a ?? '' },
      { name: 'b.BIB', body: b ?? '' },
      { name: 'c.ris', body: c ?? '' },
      { name: 'd.bib', body: 'pasted' },
    ]);
    expect(queue?.map(({ beside }) => beside)).toEqual([[b], [a], undefined, [a, b]]);
  });
});

describe('a failure', () => {
  it('comes with what to do, unless the server says so itself', () => {
    expect(remedyFor(422, 'The file is empty.')).toMatch(/another file/);
    expect(remedyFor(403, 'This server only reads. Start it without --read-only.')).toBeUndefined();
    expect(remedyFor(500, 'Something broke.')).toBeUndefined();
  });
});
