/**
 * A made-up scholarly graph of any size, the same for the same seed: communities, of which a few are large; authors by
 * preferential attachment, so that their numbers of papers follow a power law (Simon, Biometrika 42, 1955); citations to
 * earlier papers, mostly of the community and often copied from a cited paper, so that they do too (Kleinberg and others,
 * COCOON 1999); a share of works that are cited but not in the graph.
 */
import { random } from '../random.ts';

/** Numbers in one growing piece of memory. */
class Column {
  private numbers = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  slice(from: number, to: number): number[] {
    return [...this.numbers.subarray(from, to)];
  }
}

/** Who wrote and cites what, by numbers; papers are numbered by time. */
export interface Shape {
  papers: number;
  /** Numbers from `papers` on are works that are only cited. */
  outside: number;
  people: number;
  communities: number;
  communityOf(paper: number): number;
  authorsOf(paper: number): number[];
  citedBy(paper: number): number[];
}

const papersOfCommunity = 300;
/** The probability of 1, 2, 3, … authors. */
const authorNumbers = [0.17, 0.24, 0.22, 0.15, 0.09, 0.05, 0.03, 0.02, 0.01, 0.01, 0.005, 0.005];
/** The chance that an author has no paper yet, and that one is from another community. */
const isNew = 0.36;
const isGuest = 0.06;
/** Logarithm of the number of citations: on average 8, once a work that was drawn twice counts once. */
const citations = { mean: 1.9, deviation: 0.75, most: 120 };
/** Where a citation leads, as upper bounds of a number between 0 and 1; the rest leads out of the graph. */
const leads = { copied: 0.4, community: 0.85, anywhere: 0.95 };

/** A number of the normal distribution. */
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const authorsFor = (next: () => number): number => {
  let left = next();
  const at = authorNumbers.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return at < 0 ? authorNumbers.length + Math.floor(next() * 20) : at + 1;
};

export const makeShape = (papers: number, seed: number): Shape => {
  const next = random(seed);
  const draw = (below: number): number => Math.floor(next() * below);
  const communities = Math.max(4, Math.ceil(papers / papersOfCommunity));
  const outside = Math.ceil(papers / 3);
  const ends: number[] = [];
  let total = 0;
  for (let i = 0; i < communities; i += 1) {
    total += 1 / (i + 10) ** 0.8;
    ends.push(total);
  }
  const someCommunity = (): number => {
    const wanted = next() * total;
    let [low, high] = [0, communities - 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((ends[half] ?? 0) > wanted) high = half;
      else low = half + 1;
    }
    return low;
  };
  const [community, authors, cites] = [new Column(), new Column(), new Column()];
  const [authorsFrom, citesFrom] = [new Column(), new Column()];
  /** The authors of each paper of a community, one after the other: who wrote more stands there more often. */
  const mentioned = Array.from({ length: communities }, () => new Column());
  const written = Array.from({ length: communities }, () => new Column());
  let people = 0;

  const addAuthors = (here: number): void => {
    const theirs = new Set<number>();
    for (let left = authorsFor(next); left > 0; left -= 1) {
      const pool = mentioned[next() < isGuest ? someCommunity() : here] ?? new Column();
      let person = pool.length === 0 || next() < isNew ? people : pool.at(draw(pool.length));
      if (theirs.has(person)) person = people;
      if (person === people) people += 1;
      theirs.add(person);
    }
    for (const person of theirs) {
      authors.push(person);
      mentioned[here]?.push(person);
    }
  };

  const addCitations = (paper: number, here: number): void => {
    const own = written[here] ?? new Column();
    const cited = new Set<number>();
    const wanted = Math.round(Math.exp(citations.mean + citations.deviation * normal(next)));
    for (let left = Math.min(wanted, citations.most); left > 0; left -= 1) {
      const way = next();
      if (way < leads.community && own.length > 0) {
        // The newest are cited most.
        const near = own.at(own.length - 1 - Math.floor(own.length * next() ** 3));
        const [from, to] = [citesFrom.at(near), near + 1 < paper ? citesFrom.at(near + 1) : cites.length];
        cited.add(way < leads.copied && to > from ? cites.at(from + draw(to - from)) : near);
      } else if (way < leads.anywhere && paper > 0) cited.add(draw(paper));
      else cited.add(papers + Math.floor(outside * next() ** 2));
    }
    for (const each of cited) if (each !== paper) cites.push(each);
  };

  for (let paper = 0; paper < papers; paper += 1) {
    const here = someCommunity();
    community.push(here);
    authorsFrom.push(authors.length);
    addAuthors(here);
    citesFrom.push(cites.length);
    addCitations(paper, here);
    written[here]?.push(paper);
  }
  authorsFrom.push(authors.length);
  citesFrom.push(cites.length);
  return {
    papers,
    outside,
    people,
    communities,
    communityOf: (paper) => community.at(paper),
    authorsOf: (paper) => authors.slice(authorsFrom.at(paper), authorsFrom.at(paper + 1)),
    citedBy: (paper) => cites.slice(citesFrom.at(paper), citesFrom.at(paper + 1)),
  };
};
