/** Reads one mended entry into fields. */
import { cut } from '../normalize/identifiers.ts';
import { splitPlace } from '../normalize/places.ts';
import type { CslItem, CslName, FieldName, Problem } from '../record.ts';
import { takeAsides } from './asides.ts';
import { containerOf, readContainer } from './container.ts';
import { principal, surest, textOf, without } from './fields.ts';
import { readDate, readMarks, readPages } from './marks.ts';
import { readPeople } from './people.ts';
import { calibrated } from './tagger/calibrated.ts';
import { type Run, readRuns } from './tagger/read.ts';
import { chooseType } from './type.ts';

export interface Parsed {
  fields: Partial<CslItem> & { type: string };
  confidence: Partial<Record<FieldName, number>>;
  problems: Problem[];
}

/** A name in the place of a dash, so that the tagger sees an entry as it usually is. */
const standInFor = (dash: string): string => (/\.\s*$/.test(dash) ? 'Smith, John. ' : 'J. Smith, ');

const sameAgain = /^\s*(?:[—–_-]{2,}|[—–])\s*[,.]?\s*/u;

/** The runs of a block of names: from the first to the last, as far as nothing but a few words stands between. */
const block = (runs: readonly Run[], own: readonly Run['tag'][]): Run[] => {
  const first = runs.findIndex(({ tag }) => own.includes(tag));
  if (first < 0) return [];
  const after = runs.findIndex(({ tag }, i) => i > first && !own.includes(tag));
  return runs.slice(first, after < 0 ? runs.length : after);
};

/** A name that goes on into the title with nothing but a blank between is its first word: `IEEE Standard for`. */
const firstWords = (text: string, runs: readonly Run[], title: Run): Run | undefined => {
  const [first] = runs;
  return first?.tag === 'family' && runs[1] === title && /^\s+$/.test(text.slice(first.end, title.start))
    ? first
    : undefined;
};

const least = (runs: readonly Run[]): number => runs.reduce((sure, run) => Math.min(sure, run.sure), 1);
const others = /\bet\s?al\b|\band others\b|\.\.\.|…/u;

/** Whether the names are those of editors: `Cookson, J. and Church, S. (eds.)`. */
const editedBy = (text: string, names: readonly Run[]): boolean =>
  /^[\s,.]*[([]?(?:eds?|editors?|hrsg|éds?|dir|a cura di)\b/iu.test(text.slice(names.at(-1)?.end));

/** A month in digits right beside the year, `06 2013`, which looks like a volume. */
const isMonth = (text: string, { start, end }: Run): boolean =>
  /^0\d$/.test(text.slice(start, end)) &&
  (/^ (?:19|20)\d\d(?!\d)/.test(text.slice(end, end + 6)) ||
    /(?<!\d)(?:19|20)\d\d $/.test(text.slice(Math.max(0, start - 6), start)));

/** From how sure the tagger is of a field to how often fields as sure are right. */
export type Calibrate = (field: FieldName, sure: number) => number;

/** Reads one entry. `before` holds the authors of the entry before, for a dash in their place. */
export const parseEntry = (
  printed: string,
  before: readonly CslName[],
  calibrate: Calibrate = calibrated,
): Parsed => {
  const problems: Problem[] = [];
  const confidence: Parsed['confidence'] = {};
  const fields: Partial<CslItem> = {};
  const set = <K extends FieldName>(field: K, value: CslItem[K] | undefined, sure: number): void => {
    if (value === undefined || value === '') return;
    Object.assign(fields, { [field]: value });
    confidence[field] = calibrate(field, sure);
  };
  const { found, notes, rest } = takeAsides(printed);
  const dash = sameAgain.exec(rest)?.[0] ?? '';
  const standIn = dash === '' ? '' : standInFor(dash);
  const text = standIn + rest.slice(dash.length).trim();
  const runs = readRuns(text);

  const title = principal(runs, 'title');
  const body = title === undefined ? undefined : firstWords(text, runs, title);
  if (title && body) title.start = body.start;
  const authors = body === undefined ? block(runs, ['family', 'given', 'and']) : [];
  const named = readPeople(text, authors, 'family', 'given');
  if (dash !== '') {
    if (before.length > 0) {
      set('author', [...before, ...named.slice(1)], 0.8);
      problems.push({ message: 'authors repeated from the entry before', field: 'author' });
    }
  } else if (named.length > 0) set(editedBy(text, authors) ? 'editor' : 'author', named, least(authors));
  if (authors.some(({ tag, start, end }) => tag === 'and' && others.test(text.slice(start, end))))
    problems.push({ message: 'not all authors printed (et al.)', field: 'author' });
  const editors = block(runs, ['editor-family', 'editor-given', 'editor-and']);
  const editorNames = readPeople(text, editors, 'editor-family', 'editor-given');
  if (editorNames.length > 0) set('editor', editorNames, least(editors));

  if (title) set('title', textOf(text, title), title.sure);
  const known = [...authors, ...(title ? [title] : [])].reduce((end, run) => Math.max(end, run.end), 0);
  const { fields: marks, taken } = readMarks(text.slice(known));
  const free = taken.reduce(
    (left, { start, end }) => without(left, known + start, known + end),
    runs as readonly Run[],
  );
  const container = containerOf(text, free);
  // The name of a volume, `Volume 3: System Programming Guide`, is no container.
  if (container && !textOf(text, container).includes(marks['volume-title'] ?? cut)) {
    for (const [field, value] of Object.entries(readContainer(textOf(text, container))))
      set(field as 'container-title', value, container.sure);
  }
  for (const field of ['collection-title', 'publisher'] as const) {
    const run = principal(free, field);
    const taken = run && container && run.start >= container.start && run.end <= container.end;
    if (run && !taken) set(field, textOf(text, run), run.sure);
  }
  for (const field of ['volume', 'issue', 'number', 'edition', 'genre'] as const) {
    const run = surest(free, field);
    if (run && !isMonth(text, run)) set(field, textOf(text, run), run.sure);
  }
  const page = surest(free, 'page');
  if (page)
    for (const [field, value] of Object.entries(readPages(textOf(text, page))))
      set(field as 'page' | 'number', value as string, page.sure);
  const dates = runs.filter(({ tag }) => tag === 'issued');
  if (dates.length > 0)
    set('issued', readDate(dates.map((run) => textOf(text, run)).join(' ')), least(dates));

  for (const field of ['genre', 'number', 'edition', 'volume-title', 'volume'] as const)
    if (marks[field] !== undefined) set(field, marks[field], 0.95);
  for (const field of ['genre', 'number', 'publisher', 'edition'] as const)
    if (notes[field] !== undefined) set(field, notes[field], 0.95);

  const lead = container === undefined ? '' : text.slice(0, container.start);
  const inside = editors.length > 0 || /(?:^|[\s,.:;”"])(?:in|en|dans):?\s*["“]?$/iu.test(lead);
  const kind = marks.type ?? notes.type;
  const place = surest(free, 'place');
  if (place) {
    const publisher = principal(free, 'publisher');
    const near =
      publisher !== undefined &&
      /^[\s,:;(]*$/.test(
        text.slice(Math.min(place.end, publisher.end), Math.max(place.start, publisher.start)),
      );
    set(container === undefined || near ? 'publisher-place' : 'event-place', textOf(text, place), place.sure);
  }
  const issuing = splitPlace(fields.publisher ?? '');
  if (
    fields['publisher-place'] === undefined &&
    issuing.place !== undefined &&
    !/^Univ\S* of [^,]+$/.test(issuing.words)
  ) {
    set('publisher-place', issuing.place, 0.9);
    fields.publisher = issuing.words;
  }
  // What looks like a container is the title where there is no other, and nothing that could stand in a container.
  const whole = kind === 'thesis' || fields.publisher !== undefined || fields.author === undefined;
  const placed = fields.volume !== undefined || fields.issue !== undefined || fields.page !== undefined;
  if (fields.title === undefined && whole && !placed && !inside && fields['container-title'] !== undefined) {
    set('title', fields['container-title'], container?.sure ?? 0);
    delete fields['container-title'];
    delete confidence['container-title'];
  }
  // A thesis names its issuer, and sometimes the department before it.
  if (
    kind === 'thesis' &&
    fields.publisher !== undefined &&
    /\b(?:Dept|Department|School|Faculty|Inst)\b\.?(?: of)?\s*$/.test(lead)
  ) {
    delete fields['container-title'];
    delete confidence['container-title'];
  }
  // A thesis or a report has an issuer rather than a container.
  const located = fields.volume !== undefined || fields.page !== undefined;
  const issuedBy = marks.type !== undefined || /^(?:thesis|report|standard)$/.test(kind ?? '');
  const issued = issuedBy && !inside && !located && fields.publisher === undefined;
  const issuer = fields['container-title'];
  if (issued && issuer !== undefined) {
    set('publisher', issuer, container?.sure ?? 0);
    delete fields['container-title'];
    delete confidence['container-title'];
    if (fields['event-place'] !== undefined) {
      set('publisher-place', fields['event-place'], place?.sure ?? 0);
      delete fields['event-place'];
      delete confidence['event-place'];
    }
  }
  set('DOI', found.DOI, 0.98);
  set('URL', found.URL, 0.97);
  set('ISBN', found.ISBN, 0.98);
  set('ISSN', found.ISSN, 0.98);
  if (notes.accessed !== undefined) set('accessed', notes.accessed, 0.98);
  const custom = {
    ...(found.arXiv === undefined ? {} : { arxiv: found.arXiv }),
    ...(notes.pmid === undefined ? {} : { pmid: notes.pmid }),
    ...(notes.pmcid === undefined ? {} : { pmcid: notes.pmcid }),
    ...(notes.collaboration === undefined ? {} : { collaboration: notes.collaboration }),
  };
  if (Object.keys(custom).length > 0) fields.custom = custom;
  const quoted = title !== undefined && /["“”«„‘`']\s*$/u.test(text.slice(0, title.start));
  const type = chooseType(
    { ...fields, ...(kind === undefined ? {} : { type: kind }) },
    { inside, quoted, arXiv: found.arXiv !== undefined },
  );
  confidence.type = calibrate('type', type.sure);
  if (fields.issued === undefined) problems.push({ message: 'no year found', field: 'issued' });
  if (fields.title === undefined) problems.push({ message: 'no title found', field: 'title' });
  if (type.type === 'article-journal' && fields['container-title'] === undefined) {
    problems.push({ message: 'no venue printed', field: 'container-title' });
  }
  return { fields: { ...fields, type: type.type }, confidence, problems };
};
