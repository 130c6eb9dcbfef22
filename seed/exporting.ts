/** The library as a file that other programs read. */
import { decisions } from '../server/queries/decisions.ts';
import { exportPapers } from '../server/queries/export-papers.ts';
import type { Store } from '../server/store/store.ts';
import { writeBibtex } from './formats/write/bibtex.ts';
import { writeCoterieJson, writeDecisions } from './formats/write/coterie-json.ts';
import { writeCslJson } from './formats/write/csl-json.ts';
import { writeRis } from './formats/write/ris.ts';
import { itemOf } from './link/item.ts';
import { writeThesaurus } from './link/techniques/thesaurus-file.ts';
import type { CslItem } from './record.ts';
import { thesaurusOf } from './thesaurus.ts';

interface Writer {
  type: string;
  ending: string;
  /** The text, piece by piece. */
  write(store: Store): AsyncGenerator<string>;
}

const ofItems = (write: (items: CslItem[]) => string): Writer['write'] =>
  async function* (store) {
    yield write(await libraryItems(store));
  };

const writeThesaurusOf = async function* (store: Store): AsyncGenerator<string> {
  yield writeThesaurus(thesaurusOf(await store.ask(decisions, {})));
};

/** How the library is written, by format, with the media type and file ending of each. A new format is one line here. */
export const exportFormats = {
  'csl-json': {
    type: 'application/vnd.citationstyles.csl+json',
    ending: 'csl.json',
    write: ofItems(writeCslJson),
  },
  bibtex: {
    type: 'application/x-bibtex',
    ending: 'bib',
    write: ofItems((items) => [...writeBibtex(items)].join('')),
  },
  ris: {
    type: 'application/x-research-info-systems',
    ending: 'ris',
    write: ofItems((items) => [...writeRis(items)].join('')),
  },
  json: { type: 'application/json', ending: 'coterie.json', write: writeCoterieJson },
  decisions: { type: 'application/json', ending: 'decisions.json', write: writeDecisions },
  thesaurus: { type: 'text/tab-separated-values', ending: 'thesaurus.txt', write: writeThesaurusOf },
} as const satisfies Record<string, Writer>;

export type ExportFormat = keyof typeof exportFormats;

/** Papers fetched at once. */
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
