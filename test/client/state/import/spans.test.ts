import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../client/state/base/wire.ts';
import { cutAt, findSpans } from '../../../../client/state/import/spans.ts';

const item: CslItem = {
  id: 'a',
  type: 'article-journal',
  title: 'Bare metal performance for I/O virtualization in 47 days',
  author: [
    { family: 'Gordon', given: 'Abel' },
    { family: 'Fernström', given: 'Y.' },
  ],
  'container-title': 'ACM SIGPLAN Notices',
  issued: { 'date-parts': [[2012]] },
  volume: '47',
  issue: '4',
  page: '411–422',
  DOI: '10.1145/2150976',
};

/** What each field was found as. */
const found = (raw: string, of: CslItem = item): Record<string, string[]> => {
  const texts: Record<string, string[]> = {};
  for (const { start, end, field } of findSpans(raw, of))
    texts[field] = [...(texts[field] ?? []), raw.slice(start, end)];
  return texts;
};

describe('the spans of a reference', () => {
  it('are found over line breaks, hyphens, case and accents', () => {
    const raw =
      '[1] A. Gordon and Y. FERNSTROM, “Bare metal performance for I/O virtual-\nization in 47 days,” ACM Sigplan\n' +
      'Notices, vol. 47, no. 4, pp. 411-422, 2012. doi:10.1145/2150976';
    expect(found(raw)).toEqual({
      author: ['A. Gordon', 'Y. FERNSTROM'],
      title: ['Bare metal performance for I/O virtual-\nization in 47 days'],
      'container-title': ['ACM Sigplan\nNotices'],
      volume: ['47'],
      issue: ['4'],
      page: ['411-422'],
      issued: ['2012'],
      DOI: ['10.1145/2150976'],
    });
  });

  it('are found in a tagged format, numbers by the name before them', () => {
    const raw =
      '@article{gordon2012, author = {Gordon, Abel and Fernstr{\\"o}m, Y.}, number = {4}, volume = {47},\n' +
      ' title = {Bare metal performance for {I/O} virtualization in 47 days}, year = {2012}, pages = {411--422}}';
    const spans = findSpans(raw, item);
    const ahead = (field: string): string => {
      const span = spans.find((one) => one.field === field);
      return raw.slice(Math.max(0, (span?.start ?? 0) - 10), span?.start);
    };
    expect(ahead('volume')).toBe('volume = {');
    expect(ahead('issue')).toBe('number = {');
    expect(ahead('issued')).toContain('year = {');
    expect(found(raw)['author']).toEqual(['Gordon, Abel', 'Fernstr{\\"o}m, Y']);
  });

  it('never begin or end inside a word', () => {
    expect(found('Gordons 14, 2012a, 447')).toEqual({});
  });

  it('are found in text without spaces', () => {
    expect(
      found('王小明，虚拟化技术研究，计算机学报，2012', { id: 'a', type: 'book', title: '虚拟化技术研究' }),
    ).toEqual({
      title: ['虚拟化技术研究'],
    });
  });

  it('leave a field without a span where it was not printed', () => {
    expect(found('something else entirely', item)).toEqual({});
  });
});

const word = fc.constantFrom(
  'virtual',
  'Machine',
  'ﬁle',
  'straße',
  'Łódź',
  '2012',
  '47',
  'a',
  '王',
  '𝔸',
  '-',
  '\n',
);
const phrase = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const items: fc.Arbitrary<CslItem> = fc.record({
  id: fc.constant('x'),
  type: fc.constant('book'),
  title: phrase,
  'container-title': phrase,
  volume: word,
  page: word,
  author: fc.array(fc.record({ family: word, given: word }), { maxLength: 3 }),
});

describe('laws', () => {
  it('spans stand in order, inside the text, none over another, none empty', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 20 }), items, (words, of) => {
        const raw = words.join(' ');
        let done = 0;
        for (const { start, end } of findSpans(raw, of)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  it('a text that was cut is the same text when joined', () => {
    fc.assert(
      fc.property(phrase, items, (raw, of) => {
        const parts = cutAt(raw, findSpans(raw, of));
        expect(parts.map(({ text }) => text).join('')).toBe(raw);
      }),
    );
  });

  it('a field that is printed as it stands is found', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){1,5}$/), (title) => {
        const raw = `Somebody. (${title}). 1999`;
        expect(found(raw, { id: 'x', type: 'book', title })['title']).toEqual([title]);
      }),
    );
  });
});
