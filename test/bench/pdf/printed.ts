/** What of the gold a PDF prints at all: what it does not print, nobody can read. */
import { openPdf } from '../../../seed/read/pdf/open.ts';
import type { GoldPaper } from './gold.ts';
import { squeeze } from './score.ts';

/** So many letters of an abstract must stand in the PDF. */
const abstractHead = 30;
/** And so many of an affiliation. */
const affiliationHead = 20;

/** All that a PDF prints, and its links and metadata: letters and digits. */
const wholeText = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await openPdf(bytes);
  const texts: string[] = [JSON.stringify(pdf.info)];
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.page(number);
    const { links } = await pdf.details(page);
    const { items, sideways } = page;
    texts.push(...items.map(({ text }) => text), ...sideways, ...links.map(({ url }) => decodeURI(url)));
  }
  await pdf.close();
  return squeeze(texts.join('').replace(/-(?=\p{Ll})/gu, ''));
};

/** The gold without what the PDF does not print. */
export const onlyPrinted = async (gold: GoldPaper, bytes: Uint8Array): Promise<GoldPaper> => {
  const text = await wholeText(bytes).catch(() => '');
  const { doi, references, ...rest } = gold;
  const prints = (value: string): boolean => text.includes(squeeze(value));
  return {
    ...rest,
    ...(doi !== undefined && prints(doi) && { doi }),
    venues: gold.venues.some(prints) ? gold.venues : [],
    years: gold.years.filter((year) => prints(String(year))),
    orcids: gold.orcids.filter(prints),
    affiliations: gold.affiliations.filter((one) => prints(squeeze(one).slice(0, affiliationHead))),
    abstracts: gold.abstracts.filter((one) => prints(squeeze(one.replace(/-/g, '')).slice(0, abstractHead))),
    ...(references !== undefined && {
      references: references.map(({ doi: cited, ...one }) => ({
        ...one,
        ...(cited !== undefined && prints(cited) && { doi: cited }),
      })),
    }),
  };
};
