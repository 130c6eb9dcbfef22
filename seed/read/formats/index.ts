/** The formats that Coterie reads. A new one is one file beside this and one line in the list. */
import { InputError } from '../../server/errors.ts';
import type { Reading } from '../record.ts';
import { aclXml } from './acl-xml.ts';
import { bibitems } from './bibitems.ts';
import { bibtex } from './bibtex.ts';
import { coterieJson } from './coterie-json.ts';
import { crosscite } from './crosscite.ts';
import { crossref } from './crossref.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { dblpXml } from './dblp-xml.ts';
import { endnoteXml } from './endnote-xml.ts';
import { enw } from './enw.ts';
import type { Format } from './format.ts';
import { jats } from './jats.ts';
import { medline } from './medline.ts';
import { openalex } from './openalex.ts';
import { pubmedXml } from './pubmed-xml.ts';
import { references } from './references.ts';
import { ris } from './ris.ts';
import { wos } from './wos.ts';
import { zoteroJson } from './zotero-json.ts';
import { zoteroRdf } from './zotero-rdf.ts';

export type { Format } from './format.ts';
export { readText } from './read-text.ts';

export const formats: readonly Format[] = [
  ...[references, bibitems, bibtex, ris, medline, enw, wos, csv],
  ...[cslJson, zoteroJson, zoteroRdf, endnoteXml, pubmedXml, dblpXml, aclXml],
  ...[jats, openalex, crossref, crosscite, coterieJson],
];

/** How much of a text a format sees when it is asked whether the text is its own, in characters. */
const headLength = 20_000;

/** Below this likelihood a text is not taken for a format. */
const enough = 0.3;

/** All formats by id and name, for whoever is to choose one. */
export const known = (): string => formats.map(({ id, name }) => `${id} (${name})`).join(', ');

/** Nothing in a text is a reference; another format may find some. */
export class NothingFound extends InputError {}

/**
 * The format of a text: the one named by `forcedId`, else the likeliest. Throws `InputError` for an id that
 * does not exist, and for a text in which no format finds anything.
 */
export const chooseFormat = (text: string, fileName: string, forcedId?: string): Format => {
  if (forcedId !== undefined) {
    const forced = formats.find(({ id }) => id === forcedId);
    if (forced === undefined) {
      throw new InputError(`There is no format "${forcedId}". The formats are: ${known()}.`);
    }
    return forced;
  }
  const head = text.slice(0, headLength);
  const guesses = formats.map((format) => ({ format, likely: format.detect(head, fileName) }));
  const best = guesses.reduce((a, b) => (b.likely > a.likely ? b : a));
  if (best.likely < enough) throw nothingFound(fileName);
  return best.format;
};

const nothingFound = (fileName: string): InputError =>
  new NothingFound(
    `${fileName}: no references found; expected a numbered list such as [1] A. Author, “Title,” Journal, 2012., or entries set off by blank lines.`,
  );

/** Reads a text. Throws `InputError` when nothing in it can be read. */
export const readFormat = (text: string, fileName: string, forcedId?: string): Reading => {
  const reading = chooseFormat(text, fileName, forcedId).parse(text);
  const [first] = reading.unread;
  if (reading.references.length === 0 && first && reading.format !== references.id)
    throw new InputError(`${fileName}:${first.line}: nothing could be read: ${first.reason}`);
  // A library may be empty, or hold a source of which every paper was taken away.
  if (reading.references.length === 0 && !reading.library) throw nothingFound(fileName);
  return reading;
};
