/**
 * What ties other papers to one: each signal is one pure function of what stands around it. A value is a sum over ties, each
 * weighted by its rarity; `vias` are what ties, the rarest first.
 */
import { nearest, rarity, type Shared, type Surroundings, similarFollowed } from './surroundings.ts';

/** A candidate's value of one signal, and what it is made of. */
export interface Tie {
  value: number;
  vias: { id: string; label?: string }[];
}
export type Signal = (around: Surroundings) => Map<string, Tie>;

/** Sums ties by candidate. */
const gather = () => {
  const found = new Map<string, Tie>();
  return {
    found,
    add(candidate: string, value: number, id: string, label?: string): void {
      const tie = found.get(candidate) ?? { value: 0, vias: [] };
      tie.value += value;
      if (!tie.vias.some((via) => via.id === id))
        tie.vias.push({ id, ...(label === undefined ? {} : { label }) });
      found.set(candidate, tie);
    },
  };
};

/** Things that more papers share than this say next to nothing. */
const widest = 1000;

const sharing =
  (of: (around: Surroundings) => readonly Shared[]): Signal =>
  (around) => {
    const { found, add } = gather();
    for (const { id, label, papers } of [...of(around)].sort((a, b) => a.papers.length - b.papers.length))
      if (papers.length <= widest)
        for (const paper of papers) if (paper !== around.seed) add(paper, rarity(papers.length), id, label);
    return found;
  };

/** Direct citation, either way. */
const citation: Signal = (around) => {
  const { found, add } = gather();
  for (const paper of around.cites) add(paper, 1, '>', 'Cited by this paper');
  for (const paper of around.citedBy) add(paper, 1, '<', 'Cites this paper');
  return found;
};

/** Bibliographic coupling: Kessler 1963, doi 10.1002/asi.5090140103. */
const coupling: Signal = (around) => {
  const { found, add } = gather();
  for (const reference of around.cites) {
    const citing = around.in.get(reference) ?? [];
    for (const paper of citing) if (paper !== around.seed) add(paper, rarity(citing.length), reference);
  }
  return found;
};

/** Co-citation: Small 1973, doi 10.1002/asi.4630240406. */
const cocitation: Signal = (around) => {
  const { found, add } = gather();
  for (const citing of around.citedBy) {
    const listed = around.out.get(citing) ?? [];
    for (const paper of listed) if (paper !== around.seed) add(paper, rarity(listed.length), citing);
  }
  return found;
};

/** What the references cite in turn. */
const references: Signal = (around) => {
  const { found, add } = gather();
  for (const reference of around.cites) {
    const listed = around.out.get(reference) ?? [];
    for (const paper of listed) if (paper !== around.seed) add(paper, rarity(listed.length), reference);
  }
  return found;
};

/**
 * What papers with like references cite besides: collaborative filtering over items, where a paper is rated by citing it
 * (McNee and others 2002, doi 10.1145/587078.587096), normalised by the length of lists and by how often each is cited.
 */
const alongside: Signal = (around) => {
  const { found, add } = gather();
  const own = new Set(around.cites);
  const near = new Set(nearest(around));
  for (const reference of around.cites) {
    const citing = around.in.get(reference) ?? [];
    for (const paper of citing) {
      if (!near.has(paper)) continue;
      const listed = around.out.get(paper) ?? [];
      const weight = 1 / Math.sqrt(Math.max(1, listed.length) * citing.length);
      for (const candidate of listed)
        if (candidate !== around.seed && candidate !== reference && !own.has(candidate))
          add(candidate, weight / Math.sqrt(Math.max(1, around.cited.get(candidate) ?? 1)), reference);
    }
  }
  return found;
};

/** What the authors cite elsewhere. */
const ownCitations: Signal = (around) => {
  const { found, add } = gather();
  for (const { papers, label, id } of around.authors)
    for (const paper of papers) {
      if (paper === around.seed) continue;
      const listed = around.out.get(paper) ?? [];
      for (const candidate of listed)
        if (candidate !== around.seed)
          add(candidate, rarity(listed.length) * rarity(papers.length), id, label);
    }
  return found;
};

/** What papers on similar things cite. */
const similarCitations: Signal = (around) => {
  const { found, add } = gather();
  for (const { id, score } of around.similar.slice(0, similarFollowed)) {
    const listed = around.out.get(id) ?? [];
    for (const candidate of listed)
      if (candidate !== around.seed) add(candidate, score * rarity(listed.length), id);
  }
  return found;
};

/** Words that both titles have. */
const text: Signal = (around) =>
  new Map(
    around.similar.map(({ id, score, words }) => [
      id,
      { value: score, vias: words.map((word) => ({ id: word, label: word })) },
    ]),
  );

export const signals = {
  citation,
  'shared-references': coupling,
  'co-citation': cocitation,
  references,
  alongside,
  'own-citations': ownCitations,
  'similar-citations': similarCitations,
  text,
  technique: sharing(({ techniques }) => techniques),
  author: sharing(({ authors }) => authors),
  venue: sharing(({ venues }) => venues),
  'co-listing': sharing(({ sources }) => sources),
} as const satisfies Record<string, Signal>;

export type SignalKind = keyof typeof signals;
export const signalKinds = Object.keys(signals) as SignalKind[];

/** Papers that are followed beyond the first step: whose references have to be known. */
export const followed = (around: Omit<Surroundings, 'out' | 'cited'>): string[] => [
  ...new Set([
    ...around.cites,
    ...around.citedBy,
    ...around.authors.flatMap(({ papers }) => papers.slice(0, 200)),
    ...around.similar.slice(0, similarFollowed).map(({ id }) => id),
    ...nearest(around),
  ]),
];
