/** Whether people of a library can be one person, by what rules it out: their names, papers and identifiers. */
import type { LibraryPerson } from '../mention.ts';
import { nameKey, type PrintedName, readName } from '../names/printed-name.ts';
import { nameSimilarity } from '../names/similar-names.ts';

interface Known {
  names: PrintedName[];
  papers: ReadonlySet<string>;
  orcids: ReadonlySet<string>;
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const each of few) if (many.has(each)) return true;
  return false;
};

/** A test of two people by id: all their names agree or nearly so, they have no paper in common and not two ORCIDs. */
export const mayBeOne = (people: readonly LibraryPerson[]): ((a: string, b: string) => boolean) => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const known = new Map<string, Known | undefined>();
  const knownOf = (id: string): Known | undefined => {
    if (known.has(id)) return known.get(id);
    const mentions = byId.get(id)?.mentions;
    const found = mentions && {
      names: [...new Map(mentions.map(({ name }) => [nameKey(name), readName(name)])).values()],
      papers: new Set(mentions.map(({ paper }) => paper)),
      orcids: new Set(mentions.flatMap(({ orcid }) => orcid ?? [])),
    };
    known.set(id, found);
    return found;
  };
  return (a, b) => {
    const [one, other] = [knownOf(a), knownOf(b)];
    if (!one || !other || shares(one.papers, other.papers)) return false;
    if (one.orcids.size > 0 && other.orcids.size > 0 && !shares(one.orcids, other.orcids)) return false;
    return one.names.every((name) =>
      other.names.every((theirs) => nameSimilarity(name, theirs) !== undefined),
    );
  };
};
