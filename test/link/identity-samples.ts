/** Mentions written short. */
import type { Identified } from '../../seed/link/people/identify.ts';
import type { LibraryPerson, Mention } from '../../seed/link/people/index.ts';
import type { CslName } from '../../seed/normalize/record.ts';

/** `Given Family`, `J. Smith Jr.`; a particle goes with the family name. */
export const person = (printed: string): CslName => {
  const [, name = printed, suffix] = printed.match(/^(.+?)(?: (Jr\.|Sr\.))?$/) ?? [];
  const [, given = '', family = name] = name.match(/^(.+?) ((?:(?:van|von|de|la) )*\S+)$/) ?? [];
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
};

/** One paper a line: `A. Gordon; H. Guan: Title`. */
export const mentionsOf = (papers: readonly string[], years: readonly number[] = []): Mention[] =>
  papers.flatMap((line, at) => {
    const [, names = '', title = ''] = line.match(/^(.+): (.+)$/) ?? [];
    const about = { title, year: years[at] };
    return names
      .split('; ')
      .map((name, i): Mention => ({ paper: `p${at}`, position: i + 1, name: person(name), about }));
  });

/** The people as a library holds them. */
export const held = (mentions: readonly Mention[], { authors, ids }: Identified): LibraryPerson[] =>
  authors.map((author) => ({
    ...author,
    mentions: mentions.flatMap((mention, at) => {
      if (ids[at] !== author.id) return [];
      const others = mentions
        .filter(({ paper }, i) => paper === mention.paper && i !== at)
        .map(({ name }) => name);
      return [{ ...mention, others }];
    }),
  }));
