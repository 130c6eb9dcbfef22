/** The library as a file for other programs. */
import { gathered } from '../../server/base/pieces.ts';
import { decisions } from '../../server/queries/library/decisions.ts';
import { exportPapers } from '../../server/queries/library/export-papers.ts';
import { slice } from '../../server/queries/library/slice.ts';
import type { Store } from '../../server/store/store.ts';
import { thesaurusOf } from '../decide/thesaurus.ts';
import { writeThesaurus } from '../link/techniques/thesaurus-file.ts';
import { itemOf } from '../normalize/item.ts';
import type { CslItem } from '../normalize/record.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCoterieJson, writeDecisions } from './coterie-json.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';

interface Writer {
  type: string;
  ending: string;
  /** The text, piece by piece. */
  write(store: Store): AsyncGenerator<string>;
}

/** References as text, by format. */
const itemWriters = { 'csl-json': writeCslJson, bibtex: writeBibtex, ris: writeRis } as const;

const ofItems = (write: (items: CslItem[]) => Iterable<string>): Writer['write'] =>
  async function* (store) {
    yield* gathered(write(await libraryItems(store)));
  };

const writeThesaurusOf = async function* (store: Store): AsyncGenerator<string> {
  yield writeThesaurus(thesaurusOf(await store.ask(decisions, {})));
};

/** The export formats, each with its media type and file extension. A new format is one line here. */
export const exportFormats = {
  'csl-json': {
    type: 'application/vnd.citationstyles.csl+json',
    ending: 'csl.json',
    write: ofItems(itemWriters['csl-json']),
  },
  bibtex: {
    type: 'application/x-bibtex',
    ending: 'bib',
    write: ofItems(itemWriters.bibtex),
  },
  ris: {
    type: 'application/x-research-info-systems',
    ending: 'ris',
    write: ofItems(itemWriters.ris),
  },
  json: { type: 'application/json', ending: 'coterie.json', write: writeCoterieJson },
  decisions: { type: 'application/json', ending: 'decisions.json', write: writeDecisions },
  thesaurus: { type: 'text/tab-separated-values', ending: 'thesaurus.txt', write: writeThesaurusOf },
} as const satisfies Record<string, Writer>;

export type ExportFormat = keyof typeof exportFormats;

/** Papers per query. */
const pageSize = 1000;

/** All papers of the library as CSL items, in the order of their ids. */
export const libraryItems = async (store: Store): Promise<CslItem[]> => {
  const items: CslItem[] = [];
  let after = '';
  for (;;) {
    const page = await store.ask(exportPapers, { after, limit: pageSize });
    items.push(...page.map(({ paper, authors, venue }) => itemOf(paper, authors, venue)));
    const last = page.at(-1);
    if (page.length < pageSize || !last) return items;
    after = last.paper.id;
  }
};

/** Some papers as text, in the given order; ids that are not in the library are left out. */
export const writePapers = async (
  store: Store,
  ids: readonly string[],
  format: keyof typeof itemWriters,
): Promise<string> => {
  const { papers, wrote, authors, venues, publishedIn } = await store.ask(slice, { ids });
  const [byId, people, names] = [
    new Map(papers.map((paper) => [paper.id, paper])),
    new Map(authors.map((author) => [author.id, author])),
    new Map(venues.map(({ id, name }) => [id, name])),
  ];
  const written = new Map<string, typeof wrote>();
  for (const row of wrote) written.set(row.paper, [...(written.get(row.paper) ?? []), row]);
  const venueOf = new Map(publishedIn.map(({ paper, venue }) => [paper, names.get(venue)]));
  const items = [...new Set(ids)].flatMap((id) => {
    const paper = byId.get(id);
    const own = (written.get(id) ?? [])
      .toSorted((a, b) => a.position - b.position || (a.author < b.author ? -1 : 1))
      .flatMap(({ author }) => people.get(author) ?? []);
    return paper ? [itemOf(paper, own, venueOf.get(id))] : [];
  });
  return [...itemWriters[format](items)].join('');
};
