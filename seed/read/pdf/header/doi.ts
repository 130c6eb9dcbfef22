/** The DOI of a paper itself, by its metadata, the edges of its pages, its links and the notes of its first page. */
import { normalizeDoi } from '../../../normalize/identifiers.ts';
import type { Line } from '../layout/lines.ts';
import type { DocumentInfo, Link } from '../page.ts';
import { citeLine, type Found } from './facts.ts';
import { squeeze } from './title.ts';

const doiText = /10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}|\\^`\u00a0]+/gu;
/** What is printed right behind a DOI without a blank: another address, the end of an address, a word. */
const glued = /(?:https?:|www\.|&|[?#]|\/(?:full|abstract|summary|meta|e?pdf|html?)(?=\/|$)).*$/iu;
const gluedWord = /(?<=\d)(?:\p{Lu}\p{Ll}{3,}|DOI$).*$/u;

/** DOIs in a text, without what follows them. */
export const doisIn = (text: string): string[] =>
  [...text.matchAll(doiText)].map(([printed]) => {
    const doi = printed.replace(glued, '').replace(gluedWord, '');
    let own = doi.replace(/[.,;:'’”)\]]+$/u, '');
    if (!own.includes('(') || own.split('(').length <= own.split(')').length)
      own = own.replace(/[.,;:]+$/u, '');
    else if (doi.startsWith(`${own})`)) own += ')';
    return normalizeDoi(own);
  });

/** Where a DOI may stand, and how much that says. */
export interface Places {
  info: DocumentInfo;
  /** The lines of the first page, those of its edges too. */
  first: readonly Line[];
  furniture: readonly Line[];
  /** The lines of the last page: some papers are cited at their end. */
  last: readonly Line[];
  sideways: readonly string[];
  links: readonly Link[];
}

const otherWork =
  /suppl|data ?set|\bdata\b|\bcode\b|archive|trial|osf\.io|figshare|dryad|software|repository|correct(?:ion|ed)|errat|retract|10\.17605|\.[stg]\d{3}$|10\.6084|10\.5061/iu;
/** A DOI may be broken at the end of a line behind these. */
const brokenDoi =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/?|\bdoi:?\s*(?:10)?|10\.\d{4,9}\/\S*[/.\-_(]|10\.\d{0,9}\/?)$/iu;
const nextPart = /^[\w./();:-]*\d[\w./();:-]*$/u;

/** A line, with the rest of a DOI that goes on in the next one. */
const withRest = (lines: readonly Line[], i: number): string => {
  const text = lines[i]?.text ?? '';
  const next = lines[i + 1]?.text ?? '';
  const first = next.split(' ', 1)[0] ?? '';
  return brokenDoi.test(text) && nextPart.test(first) ? text + first : text;
};

/** How many rows at an edge of the first page are a head or a foot. */
const edgeRows = 3;
/** So many lines behind `Cite as:` are that reference. */
const citeLines = 9;

/** Whether a line is in the head or foot of its page. */
const isAtEdge = (line: Line, heights: readonly number[]): boolean => {
  const row = heights.indexOf(Math.round(line.y));
  return row < edgeRows || row >= heights.length - edgeRows;
};

const plainUrl = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** The lines of the reference that a paper gives of itself. */
const citedLines = (lines: readonly Line[]): Set<Line> =>
  new Set(lines.flatMap(({ text }, i) => (citeLine.test(text) ? lines.slice(i, i + citeLines) : [])));

/** The weight of each DOI, by where it stands. */
const weigh = ({ info, first, furniture, last, sideways, links }: Places): Map<string, number> => {
  const scores = new Map<string, number>();
  const add = (doi: string, score: number): void => {
    scores.set(doi, (scores.get(doi) ?? 0) + score);
  };
  for (const text of [...info.identifiers, info.subject ?? '', info.title ?? ''])
    for (const doi of new Set(doisIn(text))) add(doi, 3);
  const seen = new Set<string>();
  furniture.forEach(({ page }, i) => {
    for (const doi of doisIn(withRest(furniture, i))) {
      if (!seen.has(doi)) add(doi, 3);
      else if (page > 1) add(doi, 0.1);
      seen.add(doi);
    }
  });
  const heights = [...new Set(first.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  const cited = citedLines(first);
  first.forEach((line, i) => {
    const text = withRest(first, i);
    const above = first[i - 1]?.text ?? '';
    const isLabel = /^\W*doi\W*$/iu.test(above);
    for (const doi of doisIn(text)) {
      const named = isLabel || /doi\b|doi\.org/iu.test(text) ? 1 : 0.5;
      const whole = squeeze(text).length - squeeze(doi).length < 24 ? 1 : 0;
      const edge = isAtEdge(line, heights) ? 0.8 : 0;
      const own = cited.has(line) || /\bcit(?:e|ation)\b/iu.test(`${above} ${text}`) ? 1 : 0;
      const other = otherWork.test(`${isLabel ? '' : above} ${text}`) ? 1.6 : 0;
      add(doi, named + whole + edge + own - (own === 1 ? other / 2 : other));
    }
  });
  const ending = citedLines(last);
  last.forEach((line, i) => {
    if (ending.has(line)) for (const doi of doisIn(withRest(last, i))) add(doi, 1.5);
  });
  for (const text of sideways) for (const doi of doisIn(text)) add(doi, 1.5);
  for (const { url } of links) {
    const plain = plainUrl(url);
    if (otherWork.test(plain)) continue;
    // The link to the notices of a publisher on a paper names that paper.
    const score = /crossmark/iu.test(plain) ? 2 : scores.has(doisIn(plain)[0] ?? '') ? 0.5 : 0.3;
    for (const doi of doisIn(plain)) add(doi, score);
  }
  return scores;
};

/** Of two DOIs that begin alike, the one that is printed badly: cut at a sign, or with a word right behind its number. */
const isBad = (doi: string, other: string): boolean =>
  (other.startsWith(doi) && /^[./_-]/u.test(other.slice(doi.length)) && !otherWork.test(other)) ||
  (doi.startsWith(other) && /\d$/u.test(other) && /^\p{L}/u.test(doi.slice(other.length)));

/** A DOI that is printed badly says the same as the whole one. */
const withWhole = (scores: ReadonlyMap<string, number>): [string, number][] => {
  const whole = new Map(scores);
  for (const [doi, score] of scores) {
    const good = [...scores.keys()].find((other) => other !== doi && isBad(doi, other));
    if (good === undefined) continue;
    whole.set(good, (whole.get(good) ?? 0) + score);
    whole.delete(doi);
  }
  return [...whole];
};

/** The least weight of the DOI of a paper. */
const leastWeight = 1.2;

/** The DOI of the paper itself; none that only stands in its text. */
export const findDoi = (places: Places): Found<string> | undefined => {
  const best = withWhole(weigh(places)).sort((a, b) => b[1] - a[1])[0];
  if (best === undefined || best[1] < leastWeight) return undefined;
  return { value: best[0], confidence: Math.min(0.98, 0.75 + best[1] * 0.05) };
};
