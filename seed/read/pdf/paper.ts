/** From pages to a paper with its reference list. Pure: pages of items in, a reference out. */
import type { CslItem, FieldName, Problem, Reference } from '../../normalize/record.ts';
import { readEntries } from '../references/read.ts';
import { findAbstract, findUnheaded } from './header/abstract.ts';
import { findAuthors } from './header/authors.ts';
import { inSentence, isShouted } from './header/capitals.ts';
import { doisIn, findDoi } from './header/doi.ts';
import { findOwnReference, findVenue, findYear } from './header/facts.ts';
import { linkedOrcids } from './header/orcid.ts';
import { blocksOf, findTitle, squeeze, type Title } from './header/title.ts';
import { partFurniture, withoutLineNumbers, withoutPageNumbers } from './layout/furniture.ts';
import { type Line, linesOf } from './layout/lines.ts';
import { entriesOf, type PlacedEntry } from './list/entries.ts';
import { findSection } from './list/find.ts';
import { notedWorks } from './list/footnotes.ts';
import { heedItalics } from './list/italics.ts';
import type { DocumentInfo, Link, Page } from './page.ts';

interface PaperRead {
  paper: Reference;
  problems: string[];
}

interface Laid {
  /** The lines of all pages without furniture, in the order of reading. */
  lines: Line[];
  furniture: Line[];
  first: Page | undefined;
}

const layOut = (pages: readonly Page[]): Laid => {
  const laid = linesOf(
    withoutPageNumbers(pages).map((page) => ({ ...page, items: withoutLineNumbers(page.items) })),
  );
  const { text, furniture } = partFurniture(laid);
  return { lines: text.flat(), furniture, first: pages[0] };
};

/** The DOI of the link under an entry. */
const linkedDoi = (entry: PlacedEntry, links: ReadonlyMap<number, readonly Link[]>): string | undefined => {
  for (const { page, y, x, end, size } of entry.at)
    for (const link of links.get(page) ?? []) {
      if (link.top > y || link.bottom < y - size * 0.7 || link.x + link.width < x || link.x > end) continue;
      if (!/doi\.org/i.test(link.url)) continue;
      let url = link.url;
      try {
        url = decodeURIComponent(url);
      } catch {}
      const doi = doisIn(url)[0];
      if (doi !== undefined) return doi;
    }
  return undefined;
};

/** The entries of the reference list, or else of the notes; and what a person should know of them. */
const findEntries = (lines: readonly Line[]): { entries: PlacedEntry[]; note?: string } => {
  const section = findSection(lines);
  if (section !== undefined && section.lines.length > 0) return { entries: entriesOf(section.lines) };
  const noted = notedWorks(lines);
  if (noted === undefined) return { entries: [], note: 'no reference list was found in this PDF' };
  const others = noted.others === 1 ? '1 note names' : `${noted.others} notes name`;
  return {
    entries: noted.entries,
    note: `the references were read from its notes${noted.others === 0 ? '' : `; ${others} no work`}`,
  };
};

const readList = (
  lines: readonly Line[],
  pages: readonly Page[],
): { cites: Reference[]; problems: string[] } => {
  const { entries, note } = findEntries(lines);
  const notes = note === undefined ? [] : [note];
  if (entries.length === 0) return { cites: [], problems: notes };
  const links = new Map(pages.map((page) => [page.number, page.links]));
  const { references, unread } = readEntries(entries);
  const byRaw = new Map(entries.map((entry) => [entry.raw, entry]));
  heedItalics(
    references.flatMap((reference) => {
      const entry = byRaw.get(reference.raw);
      return entry === undefined ? [] : [{ entry, reference }];
    }),
  );
  for (const reference of references) {
    const entry = byRaw.get(reference.raw);
    if (entry === undefined || reference.csl.DOI !== undefined) continue;
    const doi = linkedDoi(entry, links);
    if (doi === undefined) continue;
    reference.csl.DOI = doi;
    reference.confidence.DOI = 0.95;
  }
  return {
    cites: references,
    problems:
      unread.length === 0
        ? notes
        : [...notes, `${unread.length} of ${entries.length} entries of the reference list could not be read`],
  };
};

/** What a paper says of itself. */
interface Header extends Pick<Reference, 'confidence' | 'printed' | 'problems' | 'raw'> {
  csl: Partial<CslItem>;
}

/** The pages on which the reference list stands, by their numbers. */
export const pagesOfList = (pages: readonly Page[]): number[] => [
  ...new Set(findSection(layOut(pages).lines)?.lines.map(({ page }) => page)),
];

/** The lines behind the title, on the next page where the first is a cover that only names the paper. */
const behindTitle = (lines: readonly Line[], number: number, title: Title | undefined): Line[] => {
  const own = lines.filter(({ page }) => page === number);
  const last = title?.lines.at(-1);
  if (last === undefined) return own;
  const next = lines.filter(({ page }) => page === number + 1);
  const again = blocksOf(next).find(
    ({ text, size }) => squeeze(text) === squeeze(title?.text ?? '') && size > last.size * 0.8,
  );
  const end = again?.lines.at(-1);
  return end === undefined ? own.slice(own.indexOf(last) + 1) : next.slice(next.indexOf(end) + 1);
};

const readHeader = (laid: Laid, info: DocumentInfo): Header => {
  const { lines, furniture, first } = laid;
  const number = first?.number ?? 1;
  const own = lines.filter(({ page }) => page === number);
  const edges = furniture.filter(({ page }) => page === number);
  const csl: Partial<CslItem> = {};
  const confidence: Reference['confidence'] = {};
  const custom: Record<string, string> = {};
  const problems: Problem[] = [];
  const set = <F extends FieldName>(field: F, value: CslItem[F] | undefined, sure: number): void => {
    if (value === undefined) return;
    Object.assign(csl, { [field]: value });
    confidence[field] = sure;
  };
  const title = findTitle(
    own,
    first?.height ?? 800,
    info,
    furniture.filter(({ page }) => page !== number),
  );
  const shouted = title !== undefined && isShouted(title.text);
  set('title', shouted ? inSentence(title.text, lines) : title?.text, title?.confidence ?? 0);
  const behind = behindTitle(lines, number, title);
  const authors = findAuthors(behind);
  const pageLinks = authors?.lines[0]?.page === number ? (first?.links ?? []) : [];
  if (authors !== undefined) {
    set(
      'author',
      authors.names.map(({ name }) => name),
      authors.confidence,
    );
    const linked = linkedOrcids(authors.lines, pageLinks);
    authors.names.forEach(({ marks, orcid: printed }, i) => {
      const orcid = printed ?? linked.get(i);
      if (orcid !== undefined) custom[`orcid:${i + 1}`] = orcid;
      const places = marks.flatMap((mark) => authors.affiliations.get(mark) ?? []);
      const all = places.length > 0 ? places : [authors.affiliations.get('') ?? ''];
      const text = all.filter(Boolean).join('; ');
      if (text !== '') custom[`affiliation:${i + 1}`] = text;
    });
  } else problems.push({ message: 'no authors found', field: 'author' });
  if (title === undefined) problems.push({ message: 'no title found', field: 'title' });
  const early = lines.filter(({ page }) => page <= number + 1);
  const abstract = findAbstract(early) ?? findUnheaded(behind);
  set('abstract', abstract?.text, abstract?.confidence ?? 0);
  const doi = findDoi({
    info,
    first: [...edges, ...own],
    furniture,
    last: lines.filter(({ page }) => page === lines.at(-1)?.page && page !== number),
    sideways: first?.sideways ?? [],
    links: first?.links ?? [],
  });
  set('DOI', doi?.value, doi?.confidence ?? 0);
  const inside = new Set(abstract?.lines);
  const notes = [...edges, ...own.filter((line) => !inside.has(line)), ...furniture].map(({ text }) => text);
  const reference = findOwnReference([...own, ...edges], furniture, title?.text ?? '');
  const venue = findVenue([...edges, ...own.slice(0, 12), ...furniture].map(({ text }) => text));
  const container = reference?.['container-title'] ?? venue?.venue;
  set('container-title', container, reference === undefined ? 0.7 : 0.85);
  set('volume', reference?.volume ?? venue?.volume, 0.8);
  set('issue', reference?.issue, 0.8);
  set('page', reference?.page, 0.8);
  const year = findYear([...(first?.sideways ?? []), ...notes]);
  if (year !== undefined) set('issued', { 'date-parts': [[year.value]] }, year.confidence);
  else set('issued', reference?.issued, 0.8);
  if (Object.keys(custom).length > 0) csl.custom = custom;
  return {
    csl,
    confidence,
    problems,
    printed: shouted ? { title: title.text } : {},
    raw: [title, authors].flatMap((part) => part?.lines.map(({ text }) => text) ?? []).join('\n'),
  };
};

/** Reads the pages of one document. */
export const readPages = (pages: readonly Page[], info: DocumentInfo): PaperRead => {
  const laid = layOut(pages);
  const { csl, confidence, printed, problems, raw } = readHeader(laid, info);
  const { cites, problems: missing } = readList(laid.lines, pages);
  return {
    paper: {
      position: 1,
      raw,
      csl: { id: 'ref-1', type: 'article-journal', ...csl },
      printed,
      confidence,
      problems,
      ...(cites.length > 0 && { cites }),
    },
    problems: missing,
  };
};
