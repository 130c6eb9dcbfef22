/** The names of imports from online sources, for display. Pure. */
import type { OnlineSource } from '../../server/sources/source.ts';

/** The day that names and counts bear: ISO 8601, UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

type Named = readonly Pick<OnlineSource, 'name'>[];

const all = (sources: Named): string => sources.map(({ name }) => name).join(', ');

const amount = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

/** A title short enough for a name. */
const short = (title: string): string => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title);

/** In quotation marks; those within it become single. */
const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** `OpenAlex: completed 26 papers, 2026-11-29`. */
export const completionName = (sources: Named, papers: number, day: string): string =>
  `${all(sources)}: completed ${amount(papers, 'paper')}, ${day}`;

/** The names of the sources whose completion has this name; none for other imports. */
export const completedBy = (name: string): string[] =>
  /^([^:]+): completed \d/.exec(name)?.[1]?.split(', ') ?? [];

const what = {
  references: 'cited by',
  citations: 'citing',
  author: 'by the authors of',
  related: 'related to',
} as const;

/** `OpenAlex: works citing “Attention is all you need”, 2026-11-29`; `labels` name what was asked about. */
export const growthName = (
  sources: Named,
  by: keyof typeof what,
  labels: readonly string[],
  day: string,
  isAuthor: boolean,
): string => {
  const [first = '', ...more] = labels;
  const about =
    more.length === 0 ? quoted(short(first)) : amount(labels.length, isAuthor ? 'author' : 'paper');
  return `${all(sources)}: works ${isAuthor && by === 'author' ? 'by' : what[by]} ${about}, ${day}`;
};

/** `OpenAlex: 12 lines looked up, 2026-11-29`. */
export const findingName = (sources: Named, lines: number, day: string): string =>
  `${all(sources)}: ${amount(lines, 'line')} looked up, ${day}`;
