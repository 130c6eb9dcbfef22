/** Turns mentions into clues, by block. */
import { type Clue, ClueMaker, type Named } from './clues.ts';
import { Evidence } from './evidence.ts';
import type { LibraryPerson, Mention } from './mention.ts';
import { Namesakes } from './namesakes.ts';

export interface Prepared {
  /** One for each mention, in order, then those of authors in the library. */
  clues: Clue[];
  evidence: Evidence;
  /** Indexes in `clues`, by block. */
  blocks: Map<string, number[]>;
}

/** `papers` is the number of papers in the library, if it has more than are given here. */
export const prepare = (
  mentions: readonly Mention[],
  libraryPeople: readonly LibraryPerson[] = [],
  papers = 0,
): Prepared => {
  const maker = new ClueMaker();
  const clues: Clue[] = [];
  const byPaper = new Map<string, number[]>();
  mentions.forEach(({ paper }, at) => {
    const places = byPaper.get(paper);
    if (places) places.push(at);
    else byPaper.set(paper, [at]);
  });
  for (const [id, places] of byPaper) {
    // In printed order, because the first matching co-author counts.
    places.sort((a, b) => (mentions[a]?.position ?? 0) - (mentions[b]?.position ?? 0));
    const names = places.map((at): Named => maker.name(mentions[at]?.name ?? {}));
    const { about = {}, byline } = mentions[places[0] ?? 0] ?? {};
    const paper = maker.paper(id, about, () => (byline ? byline.map((name) => maker.name(name)) : names));
    places.forEach((at, i) => {
      const [mention, name] = [mentions[at], names[i]];
      if (mention && name) clues[at] = maker.clue(mention, name, paper);
    });
  }
  for (const person of libraryPeople)
    for (const mention of person.mentions) {
      const name = maker.name(mention.name);
      const authors = () => [name, ...mention.others.map((other) => maker.name(other))];
      clues.push(
        maker.clue(mention, name, maker.paper(mention.paper, mention.about ?? {}, authors), person.id),
      );
    }
  const blocks = new Map<string, number[]>();
  clues.forEach(({ name: { block } }, at) => {
    const places = blocks.get(block);
    if (places) places.push(at);
    else blocks.set(block, [at]);
  });
  maker.end();
  const names = clues.map(({ name }) => name);
  const evidence = new Evidence(maker, new Namesakes(names, Math.max(papers, maker.papers)));
  return { clues, evidence, blocks };
};
