/** Books of a series in BibTeX styles: `Title, volume 51 of Series`, `Title. Number 2 in Series`. */
import type { Run } from '../tagger/read.ts';

const before = /\b(?:vol(?:ume|\.)|[Nn]umber|no\.) \S+ (?:of|in) ?$/iu;

/** Whether a run is the series of a volume rather than the container of a work. */
export const isSeries = (text: string, run: Run): boolean => before.test(text.slice(0, run.start).slice(-40));

/** Whether an apparent container is the second half of a book title: a volume or a place follows it. */
export const goesOnTitle = (text: string, title: Run, run: Run): boolean =>
  /^[.,:] $/.test(text.slice(title.end, run.start)) && /^, volume \S+(?: of |\. )/u.test(text.slice(run.end));

const inTitle = /^(?<title>.*\S)(?:\.|,) (?:[Nn]umber|volume) (?<number>\S+) (?:in|of) (?<series>\p{Lu}.+)$/u;

/** Separates a series from the title. */
export const splitSeries = (title: string): { title: string; number?: string; series?: string } => {
  const found = inTitle.exec(title)?.groups;
  return found === undefined
    ? { title }
    : { title: found['title'] ?? title, number: found['number'] ?? '', series: found['series'] ?? '' };
};
