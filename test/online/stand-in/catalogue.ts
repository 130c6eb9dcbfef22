/** All works of a stand-in, with the ids that the services give them, who cites whom, and a search. */
import { createHash } from 'node:crypto';
import { type Hits, SearchIndex, type SearchOptions } from './search.ts';
import { knows, type PlainPerson, type PlainWork, type Service } from './work.ts';

export interface Held {
  work: PlainWork;
  /** `W2741809807` */
  openalex: string;
  /** Forty hex digits. */
  s2: string;
  corpusId: number;
}

export interface HeldAuthor {
  /** `A5023888391` */
  openalex: string;
  s2: string;
  person: PlainPerson;
  works: Held[];
}

const hashOf = (text: string): string => createHash('sha1').update(text).digest('hex');
const numberOf = (hash: string): number => Number.parseInt(hash.slice(0, 12), 16);

/** One person by ORCID, else one by the printed name. */
const personKey = ({ family, given = '', orcid }: PlainPerson): string =>
  orcid ?? `${family}|${given}`.toLowerCase();

const bare = (doi: string): string =>
  doi.toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/, '');

/** What OpenAlex or Semantic Scholar call a recorded work. */
const ownId = ({ recorded }: PlainWork, service: Service): string | undefined => {
  const id = recorded?.service === service ? recorded.answer[service === 's2' ? 'paperId' : 'id'] : undefined;
  return typeof id === 'string' ? id.replace(/^https:\/\/openalex\.org\//, '') : undefined;
};

export class Catalogue {
  readonly held: readonly Held[];
  private readonly ids = new Map<string, Held>();
  private readonly authors = new Map<string, HeldAuthor>();
  private readonly citedBy = new Map<Held, Held[]>();
  private readonly indexes = new Map<string, SearchIndex<Held>>();

  constructor(works: readonly PlainWork[]) {
    this.held = works.map((work) => this.hold(work));
    for (const held of this.held)
      for (const cited of this.referencesOf(held)) {
        const known = this.citedBy.get(cited);
        if (known) known.push(held);
        else this.citedBy.set(cited, [held]);
      }
  }

  private hold(work: PlainWork): Held {
    if (this.ids.has(`key ${work.key}`))
      throw new Error(`Two works of the stand-in have the key ${work.key}.`);
    const hash = hashOf(work.key);
    let number = 1_000_000_000 + (numberOf(hash) % 3_400_000_000);
    while (this.ids.has(`openalex W${number}`)) number += 1;
    const held: Held = {
      work,
      openalex: ownId(work, 'openalex') ?? `W${number}`,
      s2: ownId(work, 's2') ?? hash,
      corpusId: number % 300_000_000,
    };
    const { doi, arxiv, pmid, isbn, key } = work;
    const ids = {
      key,
      openalex: held.openalex,
      s2: held.s2,
      corpusid: String(held.corpusId),
      arxiv,
      pmid,
      isbn,
    };
    for (const [scheme, value] of Object.entries(ids))
      if (value !== undefined) this.ids.set(`${scheme} ${value}`, held);
    if (doi !== undefined) this.ids.set(`doi ${bare(doi)}`, held);
    if (arxiv !== undefined) this.ids.set(`doi 10.48550/arxiv.${arxiv}`, held);
    for (const person of work.authors) this.authorOf(person).works.push(held);
    return held;
  }

  /** The work with an id, if the service knows it. */
  find(service: Service, scheme: string, value: string): Held | undefined {
    const held = this.ids.get(`${scheme} ${scheme === 'doi' ? bare(value) : value}`);
    return held && knows(service, held.work) ? held : undefined;
  }

  referencesOf({ work }: Held): Held[] {
    return (work.cites ?? []).flatMap((key) => this.ids.get(`key ${key}`) ?? []);
  }

  citationsOf(held: Held): readonly Held[] {
    return this.citedBy.get(held) ?? [];
  }

  authorOf(person: PlainPerson): HeldAuthor {
    const key = personKey(person);
    const known = this.authors.get(key);
    if (known) return known;
    const number = 5_000_000_000 + (numberOf(hashOf(`author ${key}`)) % 130_000_000);
    const author: HeldAuthor = {
      openalex: `A${number}`,
      s2: String(number % 1_000_000_000),
      person,
      works: [],
    };
    for (const id of [author.openalex, author.s2, key]) this.authors.set(id, author);
    return author;
  }

  /** An author by an id of OpenAlex or Semantic Scholar, or by ORCID. */
  author(id: string): HeldAuthor | undefined {
    return this.authors.get(id);
  }

  /** The works that a service knows, best first, by the words of their titles or of everything printed of them. */
  search(service: Service, over: 'title' | 'all', text: string, options: SearchOptions): Hits<Held> {
    const name = `${service} ${over} ${options.stemmed === true}`;
    let index = this.indexes.get(name);
    if (index === undefined) {
      const known = this.held.filter(({ work }) => knows(service, work));
      index = new SearchIndex(known, (held) => textOf(held.work, over), options.stemmed === true);
      this.indexes.set(name, index);
    }
    return index.search(text, options);
  }
}

const textOf = (work: PlainWork, over: 'title' | 'all'): string =>
  over === 'title'
    ? work.title
    : [
        work.title,
        ...work.authors.map(({ family, given }) => `${given ?? ''} ${family}`),
        ...[work.venue, work.year, work.volume, work.issue, work.pages, work.publisher],
      ].join(' ');
