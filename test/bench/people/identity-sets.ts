/** The sets on which identity is measured. */

import { blockOf, type Mention, readName } from '../../../seed/link/people/index.ts';
import { foldText } from '../../../seed/normalize/fold-text.ts';
import {
  type AnthologyPaper,
  factsOf,
  type Library,
  nameOf,
  readHomonyms,
  readLines,
  readVariants,
} from '../../../seed/train/people/libraries.ts';
import { readPeople } from '../../../seed/train/people/truth.ts';
import { chance } from '../../../seed/train/tagger/random.ts';

/**
 * The papers of people who share a name, as one library. An id without a suffix (`yang-liu`) is where the Anthology keeps
 * the papers of that name that it could not assign: "may refer to several people". `rest` says whether it counts as one.
 */
export const homonyms = (folder: string, rest: boolean): Library => {
  const names = readHomonyms(folder);
  const known = new Map<string, string>();
  for (const { name, clusters } of names)
    for (const [person, places] of Object.entries(clusters)) {
      const several = person === foldText(name).replaceAll(' ', '-');
      if (rest || !several) for (const [paper, at] of places) known.set(`${paper} ${at}`, person);
    }
  const library: Library = { name: 'homonyms', mentions: [], truth: [] };
  for (const paper of readLines<AnthologyPaper>(`${folder}/author-names/acl-homonyms-papers.jsonl.gz`)) {
    const about = factsOf(paper);
    paper.authors.forEach((author, at) => {
      library.mentions.push({ paper: paper.id, position: at + 1, name: nameOf(author), about });
      library.truth.push(known.get(`${paper.id} ${at}`));
    });
  }
  return library;
};

/** Every so many groups one is taken, so that the library is of a size that people have. */
const step = 4;

/**
 * All papers of people who are known to have written under several names, with their co-authors. With `namesakes` the
 * papers of all who share a family name and a first letter with them too, of whom a full name counts as one person.
 */
export const variants = (folder: string, namesakes: boolean): Library => {
  const { groups } = readVariants(folder);
  const some = groups.filter((_, at) => at % step === 0).flat();
  const wanted = new Set(some.map(foldText));
  const open = new Set(readHomonyms(folder).map(({ name }) => foldText(name)));
  const papers = readLines<AnthologyPaper>(`${folder}/graph-acl-aan/anthology-all-noabstract.jsonl.gz`);
  const people = readPeople(folder, papers);
  const block = (author: AnthologyPaper['authors'][number]): string => blockOf(readName(nameOf(author)));
  const known = ({ first, last }: AnthologyPaper['authors'][number]): string =>
    foldText([first, last].filter(Boolean).join(' '));
  const blocks = new Set(
    papers.flatMap(({ authors }) => authors.filter((author) => wanted.has(known(author))).map(block)),
  );
  const library: Library = { name: 'variants', mentions: [], truth: [] };
  for (const paper of papers) {
    const truth = paper.authors.map((author) => {
      const name = known(author);
      const counts = wanted.has(name) || (namesakes && blocks.has(block(author)) && !open.has(name));
      return counts ? (people.get(name) ?? name) : undefined;
    });
    if (truth.every((each) => each === undefined)) continue;
    const about = factsOf(paper);
    paper.authors.forEach((author, at) => {
      library.mentions.push({ paper: paper.id, position: at + 1, name: nameOf(author), about });
      library.truth.push(truth[at]);
    });
  }
  return library;
};

/** Papers of four authors, who keep to their circles; family names are as uneven as they are. */
export const madeUp = (count: number): Mention[] => {
  const { next } = chance(7);
  const syllables = ['ka', 'ro', 'mi', 'ten', 'lu', 'sha', 'vo', 'ber', 'ni', 'gar', 'wen', 'zi'];
  const word = (n: number, length: number): string => {
    let [text, rest] = ['', n];
    for (let i = 0; i < length; i += 1) {
      text += syllables[rest % syllables.length];
      rest = Math.floor(rest / syllables.length);
    }
    return text;
  };
  const authors = Math.ceil(count / 5);
  const names = Array.from({ length: authors }, () => ({
    // Zipf's law, nearly: the rank is uneven as the square of an even number is.
    family: word(Math.floor(next() ** 3 * 60_000), 5),
    given: `${'abcdefghijklmnoprstwy'[Math.floor(next() * 21)]?.toUpperCase()}.`,
  }));
  const mentions: Mention[] = [];
  for (let paper = 0; mentions.length < count; paper += 1) {
    const circle = Math.floor(next() * authors);
    const about = {
      title: [0, 1, 2, 3, 4, 5].map(() => word(Math.floor(next() ** 2 * 5000), 3)).join(' '),
      year: 1990 + Math.floor(next() * 35),
      venue: `venue ${Math.floor(next() ** 2 * 2000)}`,
    };
    for (let at = 0; at < 4; at += 1) {
      const name = names[(circle + Math.floor(next() * 8)) % authors] ?? {};
      mentions.push({ paper: `p${paper}`, position: at + 1, name, about });
    }
  }
  return mentions;
};
