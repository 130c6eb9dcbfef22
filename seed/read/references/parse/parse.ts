/** Reads the fields of one repaired entry. */
import { cut } from '../../../normalize/identifiers.ts';
import type { CslItem, CslName, FieldName, Problem } from '../../../normalize/record.ts';
import { calibrated } from '../tagger/calibrated.ts';
import { type Run, readRuns } from '../tagger/read.ts';
import { type Asides, takeAsides } from './asides.ts';
import { addGroup, block, least, readNames, withEditorsInFront } from './authors.ts';
import { containerOf, readContainer } from './container.ts';
import { type Calibrate, type Draft, newDraft } from './draft.ts';
import { principal, surest, textOf, without } from './fields.ts';
import { leadingNames, titleAfterName } from './leading.ts';
import { readDate, readMarks, readPages } from './marks.ts';
import { withoutStrokes } from './notation.ts';
import { retag } from './retag.ts';
import { goesOnTitle, splitSeries } from './series.ts';
import { settle } from './settle.ts';
import { chooseType } from './type.ts';
import { readWhole, sureOfForm } from './whole/whole.ts';
import {
  firstWords,
  fromNames,
  goOnInSmallLetters,
  joinTitles,
  journalWithCommas,
  partInTitle,
  titleAfterInitials,
  yearInTitle,
  yearOfMeeting,
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

/** `Vol34` */
const withoutWord = (number: string): string => number.replace(/^(?:[Vv]ol|[Nn]o)\.?(?=\d)/u, '');

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
      set(field, withoutWord(textOf(text, field === 'issue' ? withSupplement(text, run) : run)), run.sure);
  }
  const page = surest(runs, 'page');
  if (page)
    for (const [field, value] of Object.entries(readPages(textOf(text, page))))
      set(field as 'page' | 'number', value as string, page.sure);
};

/** A year that ends an entry without another date. */
const lastYear = (text: string): CslItem['issued'] => {
  const year = /[,(\s]((?:1[5-9]|20)\d\d)\)?[.;]?\s*$/u.exec(text)?.[1];
  return year === undefined ? undefined : { 'date-parts': [[Number(year)]] };
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
  set('collection-title', notes.series, 0.95);
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
  const taken = takeAsides(printed.normalize('NFC'));
  const form = readForm(draft, taken, calibrate);
  if (form !== undefined) return form;
  const asides = { ...taken, rest: withoutStrokes(taken.rest) };
  const dash = sameAgain.exec(asides.rest)?.[0] ?? '';
  const standIn = dash === '' ? '' : nameForDash(dash);
  const instead = dash === '' ? leadingNames(asides.rest) : undefined;
  const text =
    instead === undefined
      ? standIn + asides.rest.slice(dash.length).trim()
      : nameForOrganisation + asides.rest.slice(instead.length);
  const runs = joinTitles(text, retag(text, withEditorsInFront(readRuns(text))));

  let title = principal(runs, 'title');
  const body = title === undefined ? undefined : firstWords(text, runs, title);
  if (title && body) title.start = body.start;
  const named = body === undefined ? block(runs, ['family', 'given', 'and']) : [];
  // A quote that opens right before the title says where it begins.
  const opened = title !== undefined && /[“„«"]\s*$/u.test(text.slice(0, title.start));
  const begins =
    instead === undefined && !opened
      ? (titleAfterName(text, named) ?? titleAfterInitials(text, named))
      : undefined;
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
    journalWithCommas(text, title, holder);
    partInTitle(text, title, holder);
    if (yearInTitle(text, title, dates, holder) || yearOfMeeting(text, dates, holder)) dates.shift();
    readTitle(draft, text, title, runs);
  }
  if (asides.group !== undefined) addGroup(draft, asides.group);

  const known = [...authors, ...(title ? [title] : [])].reduce((end, run) => Math.max(end, run.end), 0);
  const { fields: marks, taken: marked } = readMarks(text.slice(known));
  const free = marked.reduce<readonly Run[]>(
    (left, { start, end }) => without(left, known + start, known + end),
    runs,
  );
  const container = containerOf(text, free);
  readWhereabouts(draft, text, free, container, marks);
  const date = readDate(dates.map((run) => textOf(text, run)).join(' '));
  set('issued', date ?? lastYear(text), date === undefined ? 0.7 : least(dates));
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
