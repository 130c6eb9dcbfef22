/** The formats that Coterie reads. A new format is one new file and one line in the list. */
import { InputError } from '../../../server/base/errors.ts';
import type { Reading } from '../../normalize/record.ts';
import { runningText } from '../references/read.ts';
import { isProse } from '../references/split/prose.ts';
import { bibitems } from './bibtex/bibitems.ts';
import { bibtex, definesStrings } from './bibtex/bibtex.ts';
import { type Definitions, definitionsIn } from './bibtex/definitions.ts';
import type { Format } from './format.ts';
import { coterieJson } from './json/coterie-json.ts';
import { crosscite } from './json/crosscite.ts';
import { crossref } from './json/crossref.ts';
import { cslJson } from './json/csl-json.ts';
import { openalex } from './json/openalex.ts';
import { jsonRecords } from './json/records.ts';
import { s2 } from './json/s2.ts';
import { zoteroJson } from './json/zotero-json.ts';
import { csv } from './tables/csv.ts';
import { enw } from './tagged/enw.ts';
import { medline } from './tagged/medline.ts';
import { ris } from './tagged/ris.ts';
import { wos } from './tagged/wos.ts';
import { references } from './text/raw-list.ts';
import { aclXml } from './xml/acl-xml.ts';
import { dblpXml } from './xml/dblp-xml.ts';
import { endnoteXml } from './xml/endnote-xml.ts';
import { jats } from './xml/jats.ts';
import { pubmedXml } from './xml/pubmed-xml.ts';
import { zoteroRdf } from './xml/zotero-rdf.ts';

export type { Definitions } from './bibtex/definitions.ts';
export type { Format } from './format.ts';
export { readText } from './stream/read-text.ts';

export const formats: readonly Format[] = [
  ...[references, bibitems, bibtex, ris, medline, enw, wos, csv],
  ...[cslJson, zoteroJson, zoteroRdf, endnoteXml, pubmedXml, dblpXml, aclXml],
  ...[jats, openalex, crossref, crosscite, s2, jsonRecords, coterieJson],
];

/** The length of the text that format detection sees, in characters. */
const headLength = 20_000;

/** The minimum likelihood for a format. */
const enough = 0.3;

/** All formats by id and name, for error messages. */
export const known = (): string => formats.map(({ id, name }) => `${id} (${name})`).join(', ');

/** No references were found in a text; another format may find some. */
export class NothingFound extends InputError {}

/**
 * The format of a text: `forcedId` if given, else the likeliest. Throws `InputError` for an unknown id, and for a
 * text in which no format finds anything.
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
  if (best.likely < enough) throw nothingFound(fileName, head);
  return best.format;
};

const nothingFound = (fileName: string, text: string): InputError =>
  new NothingFound(
    `${fileName}: no references found${isProse(text) ? ' in running text' : ''}; expected a numbered list such as [1] A. Author, “Title,” Journal, 2012., or entries set off by blank lines.`,
  );

/** A text to read, and the name of its file. */
export interface NamedText {
  text: string;
  name: string;
}

const onlyAbbreviations = 'only abbreviations (@string), for the other files of the import; nothing to store';

const checked = (reading: Reading, { text, name }: NamedText): Reading => {
  const [first] = reading.unread;
  if (reading.references.length > 0 || reading.library) return reading;
  if (first && reading.format !== references.id)
    throw new InputError(`${name}:${first.line}: nothing could be read: ${first.reason}`);
  // A library may be empty, or have an import without papers. A file of abbreviations is for the other files.
  if (reading.format === bibtex.id && definesStrings(text))
    return { ...reading, notes: [...(reading.notes ?? []), onlyAbbreviations] };
  if (reading.unread.some(({ reason }) => reason === runningText)) return reading;
  throw nothingFound(name, text);
};

const read = (one: NamedText, format: Format, shared: Definitions | undefined): Reading =>
  checked(format === bibtex ? bibtex.parse(one.text, shared) : format.parse(one.text), one);

/** Whether a text is read as BibTeX; `false` also where nothing can be read. */
export const isBibtex = ({ text, name }: NamedText, forcedId?: string): boolean => {
  try {
    return chooseFormat(text, name, forcedId) === bibtex;
  } catch {
    return false;
  }
};

/** What BibTeX texts of one import define for each other; undefined for a single one, which has it all itself. */
export const sharedBy = (bibtexTexts: readonly string[]): Definitions | undefined =>
  bibtexTexts.length > 1 ? definitionsIn(bibtexTexts) : undefined;

/** Reads one text of an import, with what `sharedBy` found. Throws `InputError` if nothing in it can be read. */
export const readShared = (one: NamedText, forcedId: string | undefined, shared?: Definitions): Reading =>
  read(one, chooseFormat(one.text, one.name, forcedId), shared);

/**
 * Reads the texts of one import in order. BibTeX files may use each other's abbreviations and refer to each other's
 * entries. Throws `InputError` if nothing in a text can be read.
 */
export const readTogether = (texts: readonly NamedText[], forcedId?: string): Reading[] => {
  const shared = sharedBy(texts.filter((one) => isBibtex(one, forcedId)).map(({ text }) => text));
  return texts.map((one) => readShared(one, forcedId, shared));
};

/**
 * Reads one text; `beside` has the other BibTeX texts of the same import, which it may refer to. Throws `InputError`
 * if nothing in it can be read.
 */
export const readFormat = (
  text: string,
  name: string,
  forcedId?: string,
  beside: readonly string[] = [],
): Reading =>
  read(
    { text, name },
    chooseFormat(text, name, forcedId),
    beside.length > 0 ? definitionsIn([text, ...beside]) : undefined,
  );
