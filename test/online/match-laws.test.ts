/** Laws of matching, for any titles and names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../seed/normalize/record.ts';
import { judge, sure } from '../../seed/online/match.ts';
import type { Work } from '../../server/sources/source.ts';

const words =
  'parallel corpora dependency translation neural alignment grammar speech lexical semantic morphology annotation discourse sentiment retrieval summarization coreference tagging Übersetzung café naïve'.split(
    ' ',
  );
const families =
  'Müller Okafor Lindqvist Castellan Dimitrova Farrugia Gantulga Hollenstein Ivashko Jokela'.split(' ');

const title = fc
  .uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 9 })
  .map((list) => list.join(' '));
const author = fc.record({
  family: fc.constantFrom(...families),
  given: fc.constantFrom<string>('Anna', 'Bela', 'Chen'),
});
const paper = fc.record({
  title,
  author: fc.uniqueArray(author, { minLength: 1, maxLength: 4, selector: ({ family }) => family }),
  year: fc.integer({ min: 1950, max: 2026 }),
});
type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;

const itemOf = ({ title, author, year }: Paper): CslItem => ({
  id: 'x',
  type: 'article-journal',
  title,
  author,
  issued: { 'date-parts': [[year]] },
});
const workOf = (csl: CslItem, id = 'w'): Work => ({
  source: 'crossref',
  id,
  reference: { position: 1, raw: id, csl, printed: {}, confidence: {}, problems: [] },
});
const confidence = (item: CslItem, ...works: Work[]): number => judge(item, works)?.confidence ?? 0;

describe('laws of matching', () => {
  it('a work is surely itself', () => {
    fc.assert(
      fc.property(paper, (one) => {
        expect(confidence(itemOf(one), workOf(itemOf(one)))).toBeGreaterThanOrEqual(sure);
      }),
    );
  });

  it('case, accents and punctuation of a title change nothing', () => {
    const disguises: readonly ((title: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
      (text) => `${text.replaceAll(' ', ', ')}.`,
      (text) => `“${text}”`,
      (text) => text.replace(' ', '-'),
    ];
    fc.assert(
      fc.property(paper, paper, fc.constantFrom(...disguises), (one, other, disguise) => {
        const [item, work] = [itemOf(one), workOf(itemOf(other))];
        const disguised = { ...item, title: disguise(one.title) };
        expect(confidence(disguised, work)).toBe(confidence(item, work));
        expect(confidence(disguised, workOf(item))).toBe(confidence(item, workOf(item)));
      }),
    );
  });

  it('nothing is taken where first author and year both contradict', () => {
    fc.assert(
      fc.property(paper, fc.integer({ min: 2, max: 40 }), (one, years) => {
        const names = one.author.map(({ family }) => family);
        const family = families.find((name) => !names.includes(name)) ?? 'Nobody';
        const other = { ...one, author: [{ family, given: 'Dora' }], year: one.year - years };
        expect(judge(itemOf(one), [workOf(itemOf(other))])).toBeUndefined();
      }),
    );
  });

  it('a title with a word exchanged, added or left out is never taken', () => {
    fc.assert(
      fc.property(
        paper,
        fc.nat(),
        fc.constantFrom('reptiles', 'whales', ''),
        fc.nat(1),
        (one, at, word, cut) => {
          const list = one.title.split(' ');
          const place = at % list.length;
          fc.pre(word !== '' || cut > 0);
          const changed = [...list.slice(0, place), ...(word ? [word] : []), ...list.slice(place + cut)].join(
            ' ',
          );
          expect(confidence(itemOf({ ...one, title: changed }), workOf(itemOf(one)))).toBeLessThan(sure);
        },
      ),
    );
  });

  it('the order of the works does not matter, and works that are not likely do not either', () => {
    fc.assert(
      fc.property(paper, fc.array(paper, { minLength: 1, maxLength: 5 }), (one, others) => {
        const item = itemOf(one);
        const works = [workOf(item, 'own'), ...others.map((other, i) => workOf(itemOf(other), `w${i}`))];
        const [there, back] = [judge(item, works), judge(item, works.toReversed())];
        expect(there?.confidence).toBe(back?.confidence);
        const unlikely = works.filter((work) => judge(item, [work]) === undefined);
        expect(judge(item, [workOf(item, 'own'), ...unlikely])).toEqual(judge(item, [workOf(item, 'own')]));
      }),
    );
  });

  it('never throws, and is between 0 and 1, whatever the records hold', () => {
    const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: undefined });
    const name = fc.record({ family: text, given: text, literal: text }, { requiredKeys: [] });
    const any = fc.record(
      {
        title: text,
        author: fc.array(name, { maxLength: 3 }),
        page: text,
        'container-title': text,
        DOI: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, any, (a, b) => {
        const csl = (fields: object): CslItem =>
          JSON.parse(JSON.stringify({ id: 'x', type: 'article', ...fields }));
        const value = confidence(csl(a), workOf(csl(b)));
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
});
