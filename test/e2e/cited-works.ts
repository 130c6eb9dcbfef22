/** A made-up library with citations, as OpenAlex prints it: in its network of papers nearly all are linked. */

/** How many papers there are. */
export const many = 60;

const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
/** A word of its own for every number. */
const word = (n: number): string =>
  [n % 10, Math.floor(n / 10) % 10, (n * 7 + 3) % 10].map((i) => syllables[i]).join('');
/** The title of paper `i`. */
export const titleOf = (i: number): string =>
  `The ${word(i)} of ${word(i + 100)} and ${word(i * 3 + 200)} grammars`;

/** Every paper cites the first one and some of those before it; every other is by Ada Quill. */
export const works = Array.from({ length: many }, (_, i) => {
  const earlier = Array.from({ length: i }, (_, j) => j).filter((j) => j === 0 || (i * 7 + j * 3) % 5 === 0);
  return {
    id: `https://openalex.org/W${1000 + i}`,
    display_name: titleOf(i),
    type: 'article',
    publication_year: 1960 + i,
    // The older, the more often cited elsewhere.
    cited_by_count: 10 * (many - i),
    authorships: [...(i % 2 === 0 ? ['Ada Quill'] : []), `${word(i + 40)} ${word(i + 300)}son`].map(
      (name) => ({
        author: { display_name: name },
      }),
    ),
    referenced_works: earlier.slice(0, 8).map((j) => `https://openalex.org/W${1000 + j}`),
  };
});

/** The works as lines of a file. */
export const worksFile = works.map((work) => JSON.stringify(work)).join('\n');
