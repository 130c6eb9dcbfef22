/** The container of a work, and the series, place or acronym next to its name. */
import { splitPlace } from '../../../normalize/places.ts';
import type { Run } from '../tagger/read.ts';
import { principal } from './fields.ts';
import { isSeries } from './series.ts';

/** The event and its year in brackets, `(MSR ’12)`, is a series after the title of the volume. */
const event = /^(Proc.*\S)\s+\((\p{Lu}[^()]* ?[’'](?:19|20)?\d\d)\)$/u;

/** A series after the name of a volume, `Euro-Par 2006. LNCS`. */
const seriesBehind =
  /^(.{4,}?)[.,;]? +\(?((?:LN(?:CS|AI|BIP|EE|ICST|ME)|LIPIcs|CCIS|AISC|IFIP ?AICT|Lecture Notes (?:in|on) [\p{L} ]+|Communications in Computer and Information Science|AIP Conference Proceedings|CEUR Workshop Proceedings))\)?$/u;

export type ContainerFields = Partial<Record<'container-title' | 'collection-title' | 'event-place', string>>;

/** The preposition at the start of a phrase without its noun: `on the Workshop on Tea`, `of the Third Meeting`. */
const lostNoun = /^(?:on|of|at|in) (?:the )?(?=\p{Lu}|\d)/u;

/** `In: Ders.: Holzwege`: a book of the same author. */
const ownBook = /^(?:Ders|Dies|Idem|Id|Eadem)\.?[:,] (?=\p{Lu})/u;

/** `Journal, São Paulo` before `v. 32`: Brazilian lists print the place of a journal. */
const placeBehind =
  /^(?<words>[^\s,]+ [^,]*), (?<place>\p{Lu}[\p{L}.’'-]+(?: (?:de |do |da |dos )?\p{Lu}[\p{L}.’'-]+){0,2})$/u;
const volumeFollows = /^,? v\. ?\d/u;

/** ACM prints the year as a sentence after the names, and the acronym of a meeting as a series. */
const asAcm = /\. (?:19|20)\d\d[a-z]?\. /u;

/** Separates the place of the meeting, its acronym or a series from the name of the container. */
export const readContainer = (printed: string, text: string, end: number): ContainerFields => {
  // A bracket that stays open holds the place and day of a meeting.
  const own = printed
    .replace(ownBook, '')
    .replace(lostNoun, '')
    .replace(/(?<=\S) \([^()]*$/u, '');
  const behind = volumeFollows.test(text.slice(end)) ? placeBehind.exec(own)?.groups : undefined;
  const parted = splitPlace(own);
  const words = behind?.['words'] ?? parted.words;
  const place = behind?.['place'] ?? parted.place;
  const [, name, series] = (asAcm.test(text) ? event.exec(words) : null) ?? seriesBehind.exec(words) ?? [];
  return {
    'container-title': name ?? words,
    ...(series === undefined ? {} : { 'collection-title': series }),
    ...(place === undefined ? {} : { 'event-place': place }),
  };
};

/** A run extended by the acronym in brackets after it: `Annual Technical Conference (ATC)`. */
const withAcronym = (text: string, run: Run): Run => {
  const behind = /^ \(\p{Lu}[\p{L}-]*(?=\))/u.exec(text.slice(run.end, run.end + 30));
  return behind ? { ...run, end: run.end + behind[0].length } : run;
};

/** `Proc. on the Workshop`, extended by the first word that the tagger left out. */
const withNoun = (text: string, run: Run): Run => {
  const noun = lostNoun.test(text.slice(run.start, run.end))
    ? /\b(?:Proc(?:eedings|\.)|Notes|Advances) $/u.exec(text.slice(Math.max(0, run.start - 20), run.start))
    : null;
  return noun === null ? run : { ...run, start: run.start - noun[0].length };
};

/** A second title right after `in` and the editors is the book: `In: J. Smith (ed.) On genes`. */
const secondTitle = (runs: readonly Run[]): Run | undefined => {
  const first = runs.findIndex(({ tag }) => tag === 'title');
  const editor = runs.findIndex(({ tag }, i) => i > first && tag === 'editor-family');
  return first < 0 || editor < 0 ? undefined : runs.find(({ tag }, i) => i > editor && tag === 'title');
};

/** The run that names the container of an entry. */
export const containerOf = (text: string, runs: readonly Run[]): Run | undefined => {
  const run =
    principal(
      runs.filter((one) => !isSeries(text, one)),
      'container-title',
    ) ?? secondTitle(runs);
  return run && withNoun(text, withAcronym(text, run));
};
