/** The works of a made-up graph with titles, names, venues and identifiers, one after the other. */
import { random } from '../random.ts';
import { makeShape, type Shape } from './graph.ts';
import { type MadeName, naming } from './names.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

export interface MadeAuthor extends MadeName {
  /** The number of the person. */
  person: number;
  orcid?: string;
}

export interface Work {
  /** Numbers follow time; a cited number may be of a work that is not made. */
  number: number;
  title: string;
  year: number;
  authors: MadeAuthor[];
  venue: string;
  volume: string;
  pages: string;
  doi?: string;
  keywords: string[];
  cites: number[];
}

export interface Made {
  shape: Shape;
  /** All works, in an order that does not follow time: as in an export, some stand before what they cite. */
  works(): Generator<Work>;
  /** Where the words of the titles are from. */
  from: string;
}

/** Shares: of authors that a paper prints with initials, of people with an ORCID, of works with a DOI. */
const shares = { initials: 0.15, orcid: 0.1, doi: 0.75, keyword: 0.5 };

const pick = <T>(list: readonly T[], share: number): T | undefined => list[Math.floor(share * list.length)];

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const initialsOf = (given: string): string =>
  given
    .split(' ')
    .map((part) => `${part.charAt(0)}.`)
    .join(' ');

const orcidOf = (person: number): string =>
  String(1e15 + person * 7919)
    .replace(/^1/, '0')
    .replace(/(\d{4})(?=\d)/g, '$1-');

/** Of a subject, the first phrases are met most. */
const phraseOf = ({ subjects }: Phrases, subject: number, share: number): string =>
  pick(subjects[subject % subjects.length] ?? [], share ** 2) ?? '';

const titleOf = (
  phrases: Phrases,
  subject: number,
  next: () => number,
): { title: string; said: string[] } => {
  const other = next() < 0.3 ? Math.floor(next() * phrases.subjects.length) : subject;
  const said = [phraseOf(phrases, subject, next()), phraseOf(phrases, other, next())];
  if (next() < 0.35) said.push(phraseOf(phrases, subject, next()));
  const joint = (): string => pick(phrases.joints, next()) ?? 'for';
  const title = said.slice(1).reduce((text, phrase) => `${text} ${joint()} ${phrase}`, said[0] ?? '');
  return { title: sentence(title), said };
};

const venueOf = (phrases: Phrases, subject: number, share: number): string => {
  const name = sentence(phraseOf(phrases, subject, 0.05 * Math.floor(share * 3)));
  return `${['Journal of', 'Conference on', 'Transactions on'][Math.floor(share * 3)]} ${name}`;
};

/** A step through `n` numbers that meets each once. */
const stepOf = (n: number): number => {
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b));
  let step = Math.max(1, Math.floor(n * 0.618));
  while (shared(step, n) !== 1) step += 1;
  return step;
};

/** Makes `papers` works; `data` is the folder with real titles, if it is there. */
export const makeWorks = (papers: number, seed: number, data: string): Made => {
  const shape = makeShape(papers, seed);
  const phrases = phrasesOf(data);
  const nameOf = naming();
  const author = (person: number, next: () => number): MadeAuthor => {
    const own = random(seed + person * 31);
    const { given, family } = nameOf(own);
    const orcid = own() < shares.orcid ? { orcid: orcidOf(person) } : {};
    return { person, family, given: next() < shares.initials ? initialsOf(given) : given, ...orcid };
  };
  const work = (number: number): Work => {
    const next = random(seed * 7919 + number);
    const subject = shape.communityOf(number);
    const { title, said } = titleOf(phrases, subject, next);
    const year = 1980 + Math.floor(45 * Math.sqrt(number / papers));
    const first = 1 + Math.floor(next() * 900);
    return {
      number,
      title,
      year,
      authors: shape.authorsOf(number).map((person) => author(person, next)),
      venue: venueOf(phrases, subject, next()),
      volume: String(year - 1970),
      pages: `${first}-${first + 3 + Math.floor(next() * 20)}`,
      ...(next() < shares.doi && { doi: `10.5555/made.${seed}.${number}` }),
      keywords: said.filter(() => next() < shares.keyword),
      cites: shape.citedBy(number),
    };
  };
  const step = stepOf(papers);
  return {
    shape,
    from: phrases.from,
    works: function* () {
      for (let i = 0, number = 0; i < papers; i += 1, number = (number + step) % papers) yield work(number);
    },
  };
};
