/** Tags that what stands around a run corrects. */
import { monthPattern } from '../../../normalize/dates.ts';
import type { Run } from '../tagger/read.ts';

/** `109(2):192–194`: what follows volume and issue are pages. */
const isPages = (text: string, { tag, start, end }: Run): boolean =>
  tag === 'number' &&
  /\d\s?(?:\([^()]{1,12}\))?\s?:\s?$/u.test(text.slice(Math.max(0, start - 20), start)) &&
  /^\d+\s?[-–]\s?\d+$/u.test(text.slice(start, end));

/** `Twenty-four hours, volume 87 of Graduate Studies`: the name before the volume of a series is the title. */
const isTitle = (text: string, run: Run, titled: boolean): boolean =>
  run.tag === 'container-title' && !titled && /^, volume \S+ of \p{Lu}/u.test(text.slice(run.end));

/** `Springer Nature Switzerland`: no sign parts the name of a publisher. */
const goesOnPublisher = (text: string, before: Run | undefined, run: Run): boolean =>
  before?.tag === 'publisher' && run.tag === 'container-title' && text.slice(before.end, run.start) === ' ';

/** `Longman, Harlow; copublished in the United States with Wiley`. */
const joinsPublishers = (text: string, before: Run | undefined, run: Run, next: Run | undefined): boolean =>
  before?.tag === 'publisher' &&
  next?.tag === 'publisher' &&
  run.tag === 'container-title' &&
  /^\p{Ll}/u.test(text.slice(run.start));

/** `10th World Congress, 19-25 July 2008`: the days of a meeting are no pages. */
const dayOfMonth = new RegExp(`^ (?:${monthPattern})[ ,]`, 'iu');
const isDays = (text: string, { tag, start, end }: Run): boolean =>
  tag === 'page' &&
  /^(?:[12]?\d|3[01])\s?[-–]\s?(?:[12]?\d|3[01])$/u.test(text.slice(start, end)) &&
  dayOfMonth.test(text.slice(end, end + 20));

/** `Archaeology is a Brand!: the Meaning of Archaeology`: a colon parts no title from its container. */
const goesOnTitle = (text: string, before: Run | undefined, run: Run, next: Run | undefined): boolean =>
  before?.tag === 'title' &&
  run.tag === 'container-title' &&
  /^[!?”"]?: $/u.test(text.slice(before.end, run.start)) &&
  next?.tag !== 'volume';

/** The runs of an entry with such tags corrected. */
export const retag = (text: string, runs: readonly Run[]): Run[] => {
  const titled = runs.some(({ tag }) => tag === 'title');
  const all: Run[] = [];
  for (const [i, run] of runs.entries()) {
    const before = all.at(-1);
    const joined = goesOnPublisher(text, before, run) || goesOnTitle(text, before, run, runs[i + 1]);
    if (before !== undefined && joined) {
      all.splice(-1, 1, { ...before, end: run.end, tokens: [...before.tokens, ...run.tokens] });
    } else if (joinsPublishers(text, before, run, runs[i + 1])) all.push({ ...run, tag: 'other' });
    else if (isDays(text, run)) all.push({ ...run, tag: 'other' });
    else if (isPages(text, run)) all.push({ ...run, tag: 'page' });
    else if (isTitle(text, run, titled)) all.push({ ...run, tag: 'title' });
    else all.push(run);
  }
  return all;
};
