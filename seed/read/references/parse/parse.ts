/** Reads the fields of one repaired entry. */
import { cut } from '../../../normalize/identifiers.ts';
import type { CslItem, CslName, FieldName, Problem } from '../../../normalize/record.ts';
import { calibrated } from '../tagger/calibrated.ts';
import { type Run, readRuns } from '../tagger/read.ts';
import { type Asides, takeAsides } from './asides.ts';
import { containerOf, readContainer } from './container.ts';
import { type Calibrate, type Draft, newDraft } from './draft.ts';
import { principal, surest, textOf, without } from './fields.ts';
import { leadingNames, titleAfterName } from './leading.ts';
import { readDate, readMarks, readPages } from './marks.ts';
import { asPerson, editorMark, marksEditors, readPeople } from './people.ts';
import { goesOnTitle, splitSeries } from './series.ts';
import { settle } from './settle.ts';
import { chooseType } from './type.ts';
import { readWhole, sureOfForm } from './whole/whole.ts';
import {
  firstWords,
  fromNames,
  goOnInSmallLetters,
  joinTitles,
  titleAfterInitials,
  yearInTitle,
} from './wholes.ts';

export interface Parsed {
  fields: Partial<CslItem> & { type: string };
  confidence: Partial<Record<FieldName, number>>;
  problems: Problem[];
}

/** A name to replace a dash, so that the tagger sees a usual entry. */
const nameForDash = (dash: string): string => (/\.\s*$/.test(dash) ? 'Smith, John. ' : 'J. Smith, ');

/** A name to replace an organisation, for the same reason. */
const nameForOrganisation = 'Smith, J.';

const sameAgain = /^\s*(?:[—–_-]{2,}|[—–])\s*[,.]?\s*/u;

/** The runs of a block of names, from the first to the last, with at most a few words between them. */
const block = (runs: readonly Run[], own: readonly Run['tag'][]): Run[] => {
  const first = runs.findIndex(({ tag }) => own.includes(tag));
  if (first < 0) return [];
  const after = runs.findIndex(({ tag }, i) => i > first && !own.includes(tag));
  return runs.slice(first, after < 0 ? runs.length : after);
};

const least = (runs: readonly Run[]): number => runs.reduce((sure, run) => Math.min(sure, run.sure), 1);
const others = /\bet\s?al\b|\band others\b|\.\.\.|…/u;

/** Whether the names are editors: `Cookson, J. and Church, S. (eds.)`. */
const editedBy = (text: string, names: readonly Run[]): boolean =>
  editorMark.test(text.slice(names.at(-1)?.end)) ||
  names.some(({ tag, end, start }) => tag !== 'and' && marksEditors(text.slice(start, end + 2)));

/** Names before the title and the year are one list. A mark `(Eds.)` makes the tagger read the last ones as editors. */
const withEditorsInFront = (runs: readonly Run[]): Run[] => {
  const names = /^(?:editor-)?(?:family|given|and)$/;
  const end = runs.findIndex(({ tag }) => !names.test(tag));
  const front = runs.slice(0, Math.max(end, 0));
  if (!front.some(({ tag }) => tag === 'family')) return [...runs];
  return runs.map((run, i) =>
    i < front.length ? { ...run, tag: run.tag.replace('editor-', '') as Run['tag'] } : run,
  );
};

/** Reads the title, removes a series from it, and adds a second half that the tagger took for a container. */
const readTitle = (draft: Draft, text: string, title: Run, runs: Run[]): void => {
  const next = runs.findIndex((run) => run.tag === 'container-title' && goesOnTitle(text, title, run));
  const whole = runs[next];
  if (whole !== undefined) {
    title.end = whole.end;
    runs.splice(next, 1);
  }
  const { title: own, number, series } = splitSeries(textOf(text, title));
  draft.set('title', own, title.sure);
  draft.set('collection-title', series, title.sure);
  draft.set('issue', number, title.sure);
};

/** A preprint number in the position of a journal: `Title. ArXiv:1508.01211.` */
const preprint =
  /(?:[.?!”"’]|,)\s+((?:ArXiv|arXiv preprint arXiv|arXiv e-prints,? arXiv):\s?\d{4}\.\d{4,5}(?:v\d+)?(?:\s\[[\w.-]+\])?)(?=[.,]|\s*$|\s\()/u;

/** The venue of a preprint that appeared nowhere else is its archive, as printed. */
const readPreprint = ({ fields, set }: Draft, printed: string): void => {
  const placed = fields['container-title'] ?? fields.volume ?? fields.page ?? fields.publisher;
  if (fields.title !== undefined && placed === undefined)
    set('container-title', preprint.exec(printed)?.[1], 0.9);
};

/** A month in digits right beside the year, `06 2013`, which looks like a volume. */
const isMonth = (text: string, { start, end }: Run): boolean =>
  /^0\d$/.test(text.slice(start, end)) &&
  (/^ (?:19|20)\d\d(?!\d)/.test(text.slice(end, end + 6)) ||
    /(?<!\d)(?:19|20)\d\d $/.test(text.slice(Math.max(0, start - 6), start)));

/** The number of a supplement with its word: `30(suppl_5)`, `36(15 Suppl)`. */
const withSupplement = (text: string, run: Run): Run => {
  const before = /(?<=\()suppl(?:ement)?_$/iu.exec(text.slice(0, run.start))?.[0].length ?? 0;
  const behind = /^[_ ]suppl(?:ement)?\.?(?=\))/iu.exec(text.slice(run.end))?.[0].length ?? 0;
  return { ...run, start: run.start - before, end: run.end + behind };
};

const standsIn = /(?:^|[\s,.:;”"])(?:in|en|dans):?\s*["“]?$/iu;

/** Reads the authors, or the editors in their place, and the editors of the container. */
const readNames = (
  draft: Draft,
  text: string,
  runs: readonly Run[],
  authors: readonly Run[],
  again: readonly CslName[] | undefined,
  printedAs: boolean,
): Problem[] => {
  const problems: Problem[] = [];
  const named = readPeople(text, authors, 'family', 'given');
  if (again === undefined) {
    if (named.length > 0) draft.set(editedBy(text, authors) ? 'editor' : 'author', named, least(authors));
  } else if (again.length > 0) {
    draft.set('author', [...again, ...named.slice(1)], printedAs ? 0.9 : 0.8);
    if (!printedAs) problems.push({ message: 'authors repeated from the entry before', field: 'author' });
  }
  if (authors.some(({ tag, start, end }) => tag === 'and' && others.test(text.slice(start, end))))
    problems.push({ message: 'not all authors printed (et al.)', field: 'author' });
  const editors = block(runs, ['editor-family', 'editor-given', 'editor-and']);
  const editorNames = readPeople(text, editors, 'editor-family', 'editor-given').map(asPerson);
  if (editorNames.length > 0) draft.set('editor', editorNames, least(editors));
  return problems;
};

/** Adds a group behind the authors, as sure as they are. */
const addGroup = ({ fields, confidence }: Draft, group: string): void => {
  fields.author = [...(fields.author ?? []), { literal: group }];
  confidence.author ??= sureOfForm;
};

/** Reads where a work appeared: container, series, publisher, numbers and pages. */
const readWhereabouts = (
  { set }: Draft,
  text: string,
  runs: readonly Run[],
  container: Run | undefined,
  marks: Partial<CslItem>,
): void => {
  // The name of a volume, `Volume 3: System Programming Guide`, is not a container.
  if (container && !textOf(text, container).includes(marks['volume-title'] ?? cut)) {
    for (const [field, value] of Object.entries(readContainer(textOf(text, container), text, container.end)))
      set(field as 'container-title', value, container.sure);
  }
  for (const field of ['collection-title', 'publisher'] as const) {
    const run = principal(runs, field);
    const taken = run && container && run.start >= container.start && run.end <= container.end;
    if (run && !taken) set(field, textOf(text, run), run.sure);
  }
  for (const field of ['volume', 'issue', 'number', 'edition', 'genre'] as const) {
    const run = surest(runs, field);
    if (run && !isMonth(text, run))
      set(field, textOf(text, field === 'issue' ? withSupplement(text, run) : run), run.sure);
  }
  const page = surest(runs, 'page');
  if (page)
    for (const [field, value] of Object.entries(readPages(textOf(text, page))))
      set(field as 'page' | 'number', value as string, page.sure);
};

/** Reads the place: the publisher's if it is next to one or there is no container, else the meeting's. */
const readPlace = ({ set }: Draft, text: string, runs: readonly Run[], contained: boolean): void => {
  const place = surest(runs, 'place');
  if (place === undefined) return;
  const publisher = principal(runs, 'publisher');
  const near =
    publisher !== undefined &&
    /^[\s,:;(]*$/.test(
      text.slice(Math.min(place.end, publisher.end), Math.max(place.start, publisher.start)),
    );
  set(!contained || near ? 'publisher-place' : 'event-place', textOf(text, place), place.sure);
};

/** Sets the fields that rules found in fixed words, with their confidence. */
const setFound = (
  { fields, set }: Draft,
  marks: Partial<CslItem>,
  { found, notes, editors }: Asides,
): void => {
  if (editors.length > 0 && fields.editor === undefined) set('editor', editors, 0.95);
  for (const field of ['genre', 'number', 'edition', 'volume-title', 'volume'] as const)
    set(field, marks[field], 0.95);
  for (const field of ['genre', 'number', 'publisher', 'edition'] as const) set(field, notes[field], 0.95);
  set('DOI', found.DOI, 0.98);
  set('URL', found.URL, 0.97);
  set('ISBN', found.ISBN, 0.98);
  set('ISSN', found.ISSN, 0.98);
  set('accessed', notes.accessed, 0.98);
  const { pmid, pmcid, collaboration } = notes;
  const custom = Object.entries({ arxiv: found.arXiv, pmid, pmcid, collaboration }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  if (custom.length > 0) fields.custom = Object.fromEntries(custom);
};

const missing = ({ fields }: Draft, type: string): Problem[] => [
  ...(fields.issued === undefined ? [{ message: 'no year found', field: 'issued' } as const] : []),
  ...(fields.title === undefined ? [{ message: 'no title found', field: 'title' } as const] : []),
  ...(type === 'article-journal' && fields['container-title'] === undefined
    ? [{ message: 'no venue printed', field: 'container-title' } as const]
    : []),
];

/** Reads an entry whose whole form is known to a rule. */
const readForm = (draft: Draft, asides: Asides, calibrate: Calibrate): Parsed | undefined => {
  const whole = readWhole(asides.rest);
  if (whole === undefined) return undefined;
  const { type, ...fields } = whole;
  for (const [field, value] of Object.entries(fields))
    draft.set(field as 'title', value as string, sureOfForm);
  setFound(draft, {}, asides);
  draft.confidence.type = calibrate('type', sureOfForm);
  return { fields: { ...draft.fields, type }, confidence: draft.confidence, problems: missing(draft, type) };
};

/** Reads one entry. `before` has the authors of the previous entry, for a dash in their place. */
export const parseEntry = (
  printed: string,
  before: readonly CslName[],
  calibrate: Calibrate = calibrated,
): Parsed => {
  const draft = newDraft(calibrate);
  const { fields, confidence, set } = draft;
  // PDFs give letters and their accents apart.
  const asides = takeAsides(printed.normalize('NFC'));
  const form = readForm(draft, asides, calibrate);
  if (form !== undefined) return form;
  const dash = sameAgain.exec(asides.rest)?.[0] ?? '';
  const standIn = dash === '' ? '' : nameForDash(dash);
  const instead = dash === '' ? leadingNames(asides.rest) : undefined;
  const text =
    instead === undefined
      ? standIn + asides.rest.slice(dash.length).trim()
      : nameForOrganisation + asides.rest.slice(instead.length);
  const runs = joinTitles(text, withEditorsInFront(readRuns(text)));

  let title = principal(runs, 'title');
  const body = title === undefined ? undefined : firstWords(text, runs, title);
  if (title && body) title.start = body.start;
  const named = body === undefined ? block(runs, ['family', 'given', 'and']) : [];
  const begins =
    instead === undefined ? (titleAfterName(text, named) ?? titleAfterInitials(text, named)) : undefined;
  if (title && begins !== undefined) title.start = begins;
  if (title === undefined && begins !== undefined) {
    const own = fromNames(text, begins, runs);
    if (own !== undefined) runs.push(own);
    title = own?.tag === 'title' ? own : undefined;
  }
  const authors = begins === undefined ? named : named.filter(({ start }) => start < begins);
  const again = instead === undefined ? (dash === '' ? undefined : before) : instead.names;
  const problems = readNames(draft, text, runs, authors, again, instead !== undefined);
  if (instead?.edited) draft.move('author', 'editor');
  const dates = runs.filter(({ tag }) => tag === 'issued');
  const holder = runs.find(({ tag }) => tag === 'container-title');
  if (title) {
    goOnInSmallLetters(text, title, holder);
    if (yearInTitle(text, title, dates, holder)) dates.shift();
    readTitle(draft, text, title, runs);
  }
  if (asides.group !== undefined) addGroup(draft, asides.group);

  const known = [...authors, ...(title ? [title] : [])].reduce((end, run) => Math.max(end, run.end), 0);
  const { fields: marks, taken } = readMarks(text.slice(known));
  const free = taken.reduce<readonly Run[]>(
    (left, { start, end }) => without(left, known + start, known + end),
    runs,
  );
  const container = containerOf(text, free);
  readWhereabouts(draft, text, free, container, marks);
  const date = readDate(dates.map((run) => textOf(text, run)).join(' '));
  set('issued', date, least(dates));
  setFound(draft, marks, asides);
  readPreprint(draft, printed);
  readPlace(draft, text, free, container !== undefined);

  const lead = container === undefined ? '' : text.slice(0, container.start);
  const inside = runs.some(({ tag }) => tag === 'editor-family') || standsIn.test(lead);
  const kind = marks.type ?? asides.notes.type;
  settle(draft, { kind, marked: marks.type !== undefined, inside, lead });
  const quoted = title !== undefined && /["“”«„‘`']\s*$/u.test(text.slice(0, title.start));
  const { type, sure } = chooseType(
    { ...fields, ...(kind === undefined ? {} : { type: kind }) },
    { inside, quoted, arXiv: asides.found.arXiv !== undefined },
  );
  confidence.type = calibrate('type', sure);
  problems.push(...missing(draft, type));
  return { fields: { ...fields, type }, confidence, problems };
};
