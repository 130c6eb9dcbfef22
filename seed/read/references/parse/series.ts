/** Books of a series as BibTeX prints them: `Title, volume 51 of Series`, `Title. Number 2 in Series`. */
import type { Run } from '../tagger/read.ts';

const before = /\b(?:vol(?:ume|\.)|[Nn]umber|no\.) \S+ (?:of|in) ?$/iu;

/** Whether a run is named as the series of a volume rather than as what holds a work. */
export const isSeries = (text: string, run: Run): boolean => before.test(text.slice(0, run.start).slice(-40));

/** Whether what looks like a container is the second half of the title of a book: a volume or a place follows it. */
export const goesOnTitle = (text: string, title: Run, run: Run): boolean =>
  /^[.,:] $/.test(text.slice(title.end, run.start)) && /^, volume \S+(?: of |\. )/u.test(text.slice(run.end));

const inTitle = /^(?<title>.*\S)(?:\.|,) (?:[Nn]umber|volume) (?<number>\S+) (?:in|of) (?<series>\p{Lu}.+)$/u;

/** A title that took its series along. */
export const splitSeries = (title: string): { title: string; number?: string; series?: string } => {
  const found = inTitle.exec(title)?.groups;
  return found === undefined
    ? { title }
    : { title: found['title'] ?? title, number: found['number'] ?? '', series: found['series'] ?? '' };
};
