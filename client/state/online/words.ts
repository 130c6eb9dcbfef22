/** A lookup in words: what it asks, what it costs, how far it is, what it found, what was stored. */
import type { Lookup, LookupEstimate, LookupSummary } from '../base/wire.ts';
import { count } from '../words/words.ts';
import type { Asked } from './asked.ts';
import { listed } from './services.ts';

/** Works around papers: what they cite, what cites them, what else their authors wrote, or all three. */
export type GrowBy = 'references' | 'citations' | 'author' | 'related';

/** The ways to grow, the most useful first: for papers, and for authors. */
export const growWays = (isOfAuthors: boolean): Readonly<Record<GrowBy, string>> =>
  isOfAuthors
    ? {
        author: 'Other work',
        references: 'What they cite',
        citations: 'What cites them',
        related: 'All of these',
      }
    : {
        references: 'References',
        citations: 'Cited by',
        author: 'Same authors',
        related: 'All of these',
      };

/** The heading before anything is asked. */
export const titleOf = (asked: Asked): string => {
  switch (asked.type) {
    case 'complete':
      return `Complete ${asked.label} from online sources`;
    case 'grow':
      return `Grow from ${asked.label}`;
    case 'find':
      return `Look up ${count(asked.lines.length, 'line')} online`;
    default:
      return 'Online sources';
  }
};

/** `40 seconds`, `3 minutes`, `2 hours`; never less than a second. */
export const durationInWords = (seconds: number): string => {
  if (seconds < 90) return count(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 90 * 60) return count(Math.round(seconds / 60), 'minute');
  return count(Math.round(seconds / 3600), 'hour');
};

/** `26 papers, 3 by an identifier and 23 by title: about 30 requests, 40 seconds`. */
export const estimateInWords = ({
  papers,
  byId,
  byTitle,
  requests,
  seconds,
  atOnce,
}: LookupEstimate): string => {
  const ways = [
    ...(byId > 0 ? [`${byId.toLocaleString('en')} by an identifier`] : []),
    ...(byTitle > 0 ? [`${byTitle.toLocaleString('en')} by title`] : []),
  ];
  const how = ways.length === 0 ? '' : `, ${listed(ways)}`;
  const part =
    papers > atOnce
      ? ` It takes ${count(atOnce, 'paper')} at a time: store these, then complete the next.`
      : '';
  return `${count(papers, 'paper')}${how}: about ${count(requests, 'request')}, ${durationInWords(seconds)}.${part}`;
};

/** What is being done, with how much of it is done. */
export const progressInWords = ({ act, done, of, requests }: LookupSummary, names: string): string => {
  const things = act === 'complete' ? 'paper' : act === 'find' ? 'line' : 'work';
  const share = of > 0 ? `: ${done.toLocaleString('en')} of ${count(of, things)}` : '';
  return `Asking ${names}${share}, ${count(requests, 'request')} sent`;
};

/** `done` of 1; absent if it cannot be known. */
export const shareOf = ({ done, of }: LookupSummary): number | undefined =>
  of > 0 ? Math.min(1, done / of) : undefined;

/** What was found: `20 found, 3 to check, 3 not found`. */
export const foundInWords = ({ act, state, counted }: Pick<Lookup, 'act' | 'state' | 'counted'>): string => {
  if (!counted) return '';
  const { sure, ask, none, changed } = counted;
  if (act === 'grow')
    return `${count(sure + ask + none, 'work')}: ${changed.toLocaleString('en')} not in your library`;
  return [
    `${sure.toLocaleString('en')} found`,
    ...(ask > 0 ? [`${ask.toLocaleString('en')} to check`] : []),
    ...(none > 0
      ? [`${none.toLocaleString('en')} not found${state === 'ready' ? '' : ' or not asked yet'}`]
      : []),
  ].join(', ');
};

/** The button that adds works: `Add 6 papers, 2 as written`. */
export const addInWords = (papers: number, asWritten: number): string => {
  if (papers === 0) return 'Add papers';
  const written =
    asWritten === 0 ? '' : `, ${asWritten === papers ? '' : `${asWritten.toLocaleString('en')} `}as written`;
  return `Add ${count(papers, 'paper')}${written}`;
};

/** The heading of what was found. */
export const reviewTitle = ({ act, state }: Pick<LookupSummary, 'act' | 'state'>): string => {
  const whole = {
    complete: 'Review what would change',
    grow: 'Choose what to add',
    find: 'Review what was found',
  }[act];
  return state === 'paused' || state === 'cancelled' || state === 'failed'
    ? `${whole}, as far as it is known`
    : whole;
};

/** What an import of online sources did, for the notice. */
export const storedInWords = (
  act: Lookup['act'],
  taken: { papers: number; changes: number },
  added: number,
): string => {
  if (act !== 'complete') return `Added ${count(added, 'paper')} from online sources.`;
  const cited = added > 0 ? `, and added ${count(added, 'paper')} that they cite` : '';
  return `Stored ${count(taken.changes, 'change')} to ${count(taken.papers, 'paper')}${cited}.`;
};

/** `812 B`, `14 kB`, `2.3 MB`. */
export const bytesInWords = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};

const states: Readonly<Record<LookupSummary['state'], string>> = {
  asking: 'asking',
  ready: 'ready to review',
  paused: 'paused',
  storing: 'storing',
  done: 'stored',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** `asking, 12 of 26`, `ready to review`. */
export const stateInWords = ({ state, done, of }: LookupSummary): string =>
  of > 0 && (state === 'asking' || state === 'paused')
    ? `${states[state]}, ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`
    : states[state];
