/** What the hover card says beyond what the network knows: enough to decide whether to open the page. */
import type { AuthorPage, PaperPage } from '../base/wire.ts';
import { count, shorten } from './words.ts';

/** Names and techniques listed, and the length of the start of an abstract. */
const most = { authors: 4, techniques: 4, coauthors: 3, abstract: 220 };

/** Names joined by commas, with how many more there are. */
const someOf = (names: readonly string[], shown: number, total = names.length): string => {
  const left = total - shown;
  return `${names.slice(0, shown).join(', ')}${left > 0 ? ` and ${left.toLocaleString('en')} more` : ''}`;
};

/** Lines of a card by what they tell; those with nothing to tell are left out. */
export interface Card {
  /** Under the name. */
  lines: readonly string[];
  /** In smaller letters, last. */
  more?: string;
}

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');

/** Of a paper: authors, venue, what it cites, techniques, the start of its abstract. */
export const paperCard = ({ paper, authors, venue, techniques, total }: PaperPage): Card => ({
  lines: filled([
    someOf(
      authors.map(({ label }) => label),
      most.authors,
    ),
    venue?.label ?? '',
    total.cites > 0 ? count(total.cites, 'reference') : '',
    someOf(
      techniques.map(({ label }) => label),
      most.techniques,
    ),
  ]),
  ...(paper.abstract === undefined ? {} : { more: shorten(paper.abstract, most.abstract) }),
});

/** Of an author: years, techniques, co-authors. */
export const authorCard = ({ years, techniques, coauthors, total }: AuthorPage): Card => {
  const active = years.map(({ year }) => year);
  const [first, last] = [Math.min(...active), Math.max(...active)];
  return {
    lines: filled([
      active.length === 0 ? '' : first === last ? String(first) : `${first} to ${last}`,
      someOf(
        techniques.slice(0, most.techniques).map(({ label }) => label),
        most.techniques,
      ),
      coauthors.length === 0
        ? ''
        : `with ${someOf(
            coauthors.map(({ label }) => label),
            most.coauthors,
            total.authors,
          )}`,
    ]),
  };
};
