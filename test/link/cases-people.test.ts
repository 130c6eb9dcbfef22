import { expect, test } from 'vitest';
import type { LibraryPerson } from '../../seed/link/people/index.ts';
import { explain, suggest } from '../../seed/link/people/index.ts';
import { linkCase } from './cases.ts';
import { person } from './identity-samples.ts';

test('two papers of one full name with nothing else in common are not one person’s without a word', async () => {
  const { graph } = await linkCase('057-two-people-one-full-name.bib');
  const titles = new Map(graph.papers.map(({ id, title, year }) => [id, { title, year }]));
  const people = graph.authors.map(
    (author): LibraryPerson => ({
      ...author,
      mentions: graph.wrote
        .filter((row) => row.author === author.id)
        .map(({ paper, position, printed }) => ({
          paper,
          position,
          name: person(printed),
          about: titles.get(paper) ?? {},
          others: graph.wrote
            .filter((other) => other.paper === paper && other.position !== position)
            .map((other) => person(other.printed)),
        })),
    }),
  );
  const tamm = people.filter(({ name }) => name === 'Ilo Tamm');
  const asked = suggest(people).length > 0;
  const unsure = tamm.every((each) => explain(each).every(({ uncertain }) => uncertain));
  expect(tamm.length === 2 || (asked && unsure)).toBe(true);
});
