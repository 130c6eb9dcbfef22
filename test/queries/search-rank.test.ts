import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  editDistance,
  rankHits,
  typedPieces,
} from '../../server/queries/search/search-rank.ts';
import { nameKey, searchTerms, words } from '../../server/store/grams.ts';
import { searchText } from '../../server/store/search-text.ts';

const candidate = (id: string, label: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: 'technique',
  label,
  weight: 1,
  year: null,
  short: null,
  names: [],
  ...more,
});

const ranked = (q: string, ...candidates: Candidate[]): string[] =>
  rankHits(typedPieces(q), candidates).map(({ id }) => id);

describe('words', () => {
  it.each([
    ["N. Har'El", ['n', 'harel']],
    ['Müller-Łukasz', ['muller', 'lukasz', 'mullerlukasz']],
    ['I/O with SR-IOV', ['i', 'o', 'io', 'with', 'sr', 'iov', 'sriov']],
    ['虚拟化', ['虚', '拟', '化', '虚拟化']],
    ['Größe!', ['grosse']],
    ['…', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('make one key of what differs in case, accents and marks only', () => {
    expect(nameKey('Virtio: Zürich')).toBe(nameKey('virtio zurich'));
    expect(nameKey('virtio')).not.toBe(nameKey('virtios'));
  });
});

describe('edit distance', () => {
  it.each([
    ['gordon', 'gordon', 0],
    ['gordon', 'gordno', 1],
    ['gordon', 'gorden', 1],
    ['gordon', 'gordn', 1],
    ['gordon', 'gordoon', 1],
    ['virtualisation', 'virtualizasion', 2],
    ['abc', 'xyz', 3],
  ])('%s to %s is %d, either way', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('is one more than the limit at most', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

describe('ranking', () => {
  it('asks for no stop words beside two other words, but for the last, which may go on', () => {
    const title = candidate('title', 'Detection of verb constructs');
    expect(ranked('the detection of the verb', title)).toEqual(['title']);
    expect(ranked('detection verb the', title)).toEqual([]);
    expect(ranked('what is who', candidate('other', 'Detection'))).toEqual([]);
    expect(typedPieces('the of')).toHaveLength(2);
  });

  it('puts the whole name before a word of it, that before a beginning, that before a typo', () => {
    expect(
      ranked(
        'virtio',
        candidate('typo', 'virtoi'),
        candidate('beginning', 'virtiofs'),
        candidate('word', 'virtio rings and more'),
        candidate('whole', 'Virtio'),
      ),
    ).toEqual(['whole', 'word', 'beginning', 'typo']);
  });

  it('puts those that count more first where names fit equally, then goes by id', () => {
    const same = [
      candidate('c', 'virtio', { weight: 2 }),
      candidate('b', 'virtio'),
      candidate('a', 'virtio'),
    ];
    expect(ranked('virtio', ...same)).toEqual(['c', 'a', 'b']);
  });

  it('wants every word to fit', () => {
    expect(ranked('virtual network', candidate('one', 'virtual machines'))).toEqual([]);
    expect(ranked('network virtual', candidate('both', 'virtual networks'))).toEqual(['both']);
  });

  it('does not take short words for others', () => {
    expect(ranked('kvm', candidate('xen', 'kvn'))).toEqual([]);
  });

  it('finds a paper by author and year, after one that has the word in its title', () => {
    const paper = { kind: 'paper' as const, names: ['A. Gordon'], year: 2012 };
    expect(
      ranked('gordon', candidate('by', 'ELI', paper), candidate('titled', 'On Gordon', { kind: 'paper' })),
    ).toEqual(['titled', 'by']);
    expect(ranked('gordon 2012', candidate('by', 'ELI', paper))).toEqual(['by']);
  });
});

/** Words of few letters, so that they often resemble one another. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'и'), minLength: 1, maxLength: 12 });
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '-', '/')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([w, mark]) => w + mark).join(''));

const letters = ['a', 'b', 'c', 'd', 'é', 'и'];

/** A word, and the same with so many letters left out, put in, changed, or in each other's place. */
const mistyped = (minLength: number, edits: number) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...letters), { minLength, maxLength: 14 }),
      fc.array(fc.tuple(fc.nat(14), fc.constantFrom('drop', 'add', 'change'), fc.constantFrom(...letters)), {
        minLength: edits,
        maxLength: edits,
      }),
    )
    .map(([meant, changes]) => {
      const typed = [...meant];
      for (const [at, change, letter] of changes)
        typed.splice(at % typed.length, change === 'add' ? 0 : 1, ...(change === 'drop' ? [] : [letter]));
      return { meant: meant.join(''), typed: typed.join('') };
    });

describe('the trigrams asked for', () => {
  it('are shared in the number demanded by every text that begins as typed', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (label, cut) => {
        const q = label.slice(0, Math.max(1, label.length - cut));
        const { grams, least } = searchTerms(typedPieces(q));
        const own = new Set(searchText({ name: label }).grams.split(' '));
        if (grams.length > 0)
          expect(grams.filter((gram) => own.has(gram)).length).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [1, 7],
    [2, 10],
  ])(
    'are shared in the number demanded by a word that is off by %d of %d letters or more',
    (edits, length) => {
      fc.assert(
        fc.property(mistyped(length, edits), text, ({ meant, typed }, rest) => {
          const { grams, least } = searchTerms(typedPieces(typed));
          const own = new Set(searchText({ name: `${rest} ${meant}` }).grams.split(' '));
          expect(grams.filter((gram) => own.has(gram)).length).toBeGreaterThanOrEqual(least);
          expect(rankHits(typedPieces(typed), [candidate('meant', `${rest} ${meant}`)]).length).toBe(1);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('are tokens of which none is the beginning of another', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 10 }), { maxLength: 6 }), (texts) => {
        const tokens = [
          ...new Set(texts.flatMap((t) => searchText({ name: t }).grams.split(' ').filter(Boolean))),
        ];
        for (const token of tokens) {
          expect(token).toMatch(/^[a-z0-9_]+$/);
          expect(tokens.filter((other) => other.startsWith(token))).toEqual([token]);
        }
      }),
    );
  });
});
