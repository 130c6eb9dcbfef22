/** What is left after the title and the details: container, editors, publisher, place. */
import { cut } from '../normalize/identifiers.ts';
import { isPlaceText, splitPlace } from '../normalize/places.ts';
import type { CslItem, CslName } from '../record.ts';
import { readNameList } from './authors.ts';

export interface Venue {
  fields: Partial<CslItem>;
  /** Whether the container was announced by `in`. */
  inside: boolean;
}

const inWord = /^[\s,.:;\ue000]*(?:in|en|dans)\b\s*:?\s+(?=\S)/iu;
const editorMark =
  /\s*(?:\((?:eds?|hrsg|editors?)\.?\)[.,:]?|,\s*(?:eds?\.|editors?\b|hrsg\.)[,.]?|\(éds?\.\))\s*/iu;
const editorsInBrackets = /\s*\(([^()\ue000]{3,200}?),?\s+[Ee]ds?\.\),?/u;
const editedBy =
  /,?\s*\(?(?:ed\. by|edited by|editor:|hrsg\. von|(?<=\.\s)eds?\.(?=\s\p{L}+\s\p{L}+[.,]))\s+/iu;

const trim = (text: string): string =>
  text
    .replace(/^[\s,.;:)\]–—-]+/u, '')
    .replace(/[\s,;:([–—-]+$/u, '')
    .replace(/(?<=[\p{L})\d]{2})\.$/u, (stop, at: number, whole: string) =>
      keepsStop.test(whole.slice(0, at + 1)) ? stop : '',
    );

/** Abbreviations whose full stop belongs to them at the end of a container or a publisher: `Inc.`, `Phys. Lett.` */
const keepsStop = /\b(?:Inc|Ltd|Co|Corp|Sci|Soc|Acad|Univ|Jr|Assoc)\.$/u;

const sentence =
  /(?<!\b(?:\p{Lu}|\p{L}{1,5}|Proc|Trans|Symp|Commun|Trans|Natl|Notes))\.\s+(?=["“]?\p{Lu})|(?<=\))\.\s+|\.\s*(?=\ue000)/u;

/** The pieces between what was cut out and between sentences, in order, with the trailing punctuation off. */
const pieces = (text: string, journal: boolean): string[] =>
  text
    .split(cut)
    // The name of a journal stands whole before its volume, full stops and all: `Fortsch. Phys.`
    .flatMap((part, i) => (journal && i === 0 ? [part] : part.split(sentence)))
    .map(trim)
    .filter((part) => /[\p{L}]{2}/u.test(part) && !/^(?:and|in|at|ed|eds|of|on|the|from)$/iu.test(part));

/** Names of persons at the end of a text, after a comma: `Proc. X, A. Adams and B. Brown`. */
const trailingNames = (text: string): { before: string; names: CslName[] } | undefined => {
  const found =
    /,\s+((?:\p{Lu}\.[ -]?)+\s?\p{Lu}[^,]*(?:,\s+(?:and\s+)?(?:\p{Lu}\.[ -]?)+\s?\p{Lu}[^,]*)*)$/u.exec(
      text.slice(-400),
    );
  if (found?.[1] === undefined) return undefined;
  const { names } = readNameList(found[1]);
  return names.length > 0 ? { before: text.slice(0, text.length - found[0].length), names } : undefined;
};

const allPersons = (names: readonly CslName[]): boolean =>
  names.length > 0 && names.every(({ family, given }) => family !== undefined && given !== undefined);

const startsWithName = /^(?:\p{Lu}\.|[^,]{2,30}, \p{Lu}\.)/u;

/** Takes editors out of a text, wherever they stand. */
const takeEditors = (text: string): { rest: string; editors?: CslName[] } => {
  const by = editedBy.exec(text);
  if (by) {
    const after = text.slice(by.index + by[0].length);
    const end = /[().;\ue000](?<!\b\p{Lu}\.)/u.exec(after)?.index ?? after.length;
    const { names } = readNameList(after.slice(0, end));
    if (allPersons(names))
      return { rest: `${text.slice(0, by.index)}${cut}${after.slice(end)}`, editors: names };
  }
  const bracketed = editorsInBrackets.exec(text);
  if (bracketed?.[1] !== undefined) {
    const { names } = readNameList(bracketed[1]);
    if (allPersons(names)) return { rest: text.replace(bracketed[0], cut), editors: names };
  }
  const mark = editorMark.exec(text);
  if (!mark) return { rest: text };
  const before = text.slice(0, mark.index);
  const after = text.slice(mark.index + mark[0].length);
  const lead = inWord.exec(before)?.[0] ?? '';
  const trailing = trailingNames(before);
  const afterWords = trailing !== undefined && !startsWithName.test(trailing.before.slice(lead.length));
  const { names } = readNameList(before.slice(lead.length));
  if (allPersons(names) && !afterWords) return { rest: `${lead}${after}`, editors: names };
  if (trailing) return { rest: `${trailing.before}${cut}${after}`, editors: trailing.names };
  return { rest: text };
};

const placePublisher = /^((?:\p{Lu}[\p{L}\p{M}.'’ -]*)(?:,\s*[\p{L}. ]+){0,2}):\s*(\S.*)$/u;

/** `London, UK: ACM`, `ACM, New York, NY, USA`, `Springer`. */
const readPublisher = (text: string): Partial<CslItem> => {
  const found = placePublisher.exec(text);
  if (found?.[1] !== undefined && found[2] !== undefined) {
    return { publisher: trim(found[2]), 'publisher-place': found[1] };
  }
  if (isPlaceText(text)) return { 'publisher-place': text };
  const { words, place } = splitPlace(text);
  return { publisher: words, ...(place === undefined ? {} : { 'publisher-place': place }) };
};

const publisherWord =
  /\b(?:Press|Publish(?:ers?|ing)|Springer|Elsevier|Wiley|IEEE|ACM|USENIX|MIT|Verlag|Books|Kaufmann?n?|Addison|Hall|McGraw|Association|Society|University|Universit[äéy]|Inc|Ltd|GmbH|Birkh[äa]user|Routledge|Sage|Pergamon|Dover|O[’']Reilly|Kluwer|Academic|Schloss|ACL|AAAI|SIAM|Curran|Institut[eo]?|Interscience|Macmillan|Penguin|Harper|Norton|Freeman|Benjamin|North-Holland|Dekker)\b/u;

/** Adds what later pieces tell of publisher and place; the first piece of a kind counts. */
const addPublishers = (
  fields: Partial<CslItem>,
  rest: readonly string[],
  placeField: 'publisher-place' | 'event-place',
): void => {
  for (const piece of rest) {
    const read = readPublisher(piece);
    if (read.publisher !== undefined) {
      if (fields.publisher === undefined) fields.publisher = read.publisher;
      else if (
        fields['collection-title'] === undefined &&
        publisherWord.test(read.publisher) &&
        !publisherWord.test(fields.publisher)
      ) {
        fields['collection-title'] = fields.publisher;
        fields.publisher = read.publisher;
      }
    }
    if (read['publisher-place'] !== undefined) {
      const field = read.publisher === undefined ? placeField : 'publisher-place';
      fields[field] ??= read['publisher-place'];
    }
  }
};

/**
 * Reads a venue. `known` holds what was read before: a thesis or report has an issuer rather than a container,
 * and a title without quotes with neither volume nor pages is a book with a publisher.
 */
export const readVenue = (text: string, known: Partial<CslItem>, quoted: boolean): Venue => {
  const { rest, editors } = takeEditors(text);
  const fields: Partial<CslItem> = editors === undefined ? {} : { editor: editors };
  const lead = inWord.exec(rest);
  const inside = lead !== null;
  const located = known.volume !== undefined || known.issue !== undefined || known.page !== undefined;
  const [first, ...more] = pieces(lead ? rest.slice(lead[0].length) : rest, located && !inside);
  if (first === undefined) return { fields, inside };
  const issuer =
    known.type === 'thesis' ||
    (known.type === 'report' &&
      known.page === undefined &&
      known.volume === undefined &&
      !/\bnote\b/i.test(first));
  const publisherFirst = placePublisher.test(first) && isPlaceText(placePublisher.exec(first)?.[1] ?? '');
  if (
    inside ||
    (!issuer &&
      !publisherFirst &&
      !isPlaceText(first) &&
      (located || (quoted && !publisherWord.test(first))) &&
      known['volume-title'] === undefined)
  ) {
    const { words, place } = splitPlace(first);
    // The name of the event and its year in brackets, `(MSR ’12)`, is a series beside the title of the volume.
    const event = /^(Proc.*\S)\s+\((\p{Lu}[^()]* ?[’']\d\d)\)$/u.exec(words);
    fields['container-title'] = event?.[1] ?? words;
    if (event?.[2] !== undefined) fields['collection-title'] = event[2];
    if (place !== undefined) fields['event-place'] = place;
    addPublishers(fields, more, 'event-place');
  } else {
    addPublishers(fields, [first, ...more], 'publisher-place');
  }
  return { fields, inside };
};
