import { describe, expect, it } from 'vitest';
import type { By } from '../../seed/online/around.ts';
import { nothingGrown } from '../../seed/online/nothing-grown.ts';

const openalex = { name: 'OpenAlex', citationsOf: () => Promise.resolve([]) };
const crossref = { name: 'Crossref' };

describe('growing that finds nothing says why, and what to try', () => {
  it.each([
    ['references', false, false, 'The paper was not found for sure at OpenAlex. Complete it first'],
    ['author', true, false, 'The author was not found: OpenAlex'],
    ['references', false, true, 'OpenAlex gave nothing that it cites. Allow another service, or try what'],
    ['citations', false, true, 'gave nothing that cites it'],
    ['author', false, true, 'gave no other work of its authors'],
    ['author', true, true, 'The author was found, but nothing else'],
  ] as const)('%s, of an author: %s, known: %s', (by: By, isAuthor, known, words) => {
    expect(nothingGrown([openalex], { by, isAuthor, known })).toContain(words);
  });

  it('where no service that was asked can say who cites a paper', () => {
    const asked = { by: 'citations', isAuthor: false, known: true } as const;
    expect(nothingGrown([crossref], asked)).toBe(
      'Crossref cannot say who cites a paper. Allow OpenAlex or Semantic Scholar.',
    );
    expect(nothingGrown([crossref, openalex], asked)).toContain('gave nothing that cites it');
  });
});
