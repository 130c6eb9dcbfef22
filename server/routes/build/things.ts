/** Things by id, of the library and of its places, and the papers of each. */
import { type PlaceKind, placeKinds } from '../../analysis/places/places.ts';
import { findPlace, mayBePlace, papersAt } from '../../analysis/places/things.ts';
import type { NodeRef } from '../../api.ts';
import { type PaperOfThing, papersOfThings } from '../../queries/lists/papers-of-things.ts';
import { nodeRefs } from '../../queries/search/node-refs.ts';
import type { Context } from '../http/context.ts';
import { unknownThing } from '../http/ids.ts';

/** What there is of these ids, and every pair of such a thing and a paper of it. */
export const thingsWithPapers = async (
  { store, analysis }: Pick<Context, 'store' | 'analysis'>,
  ids: readonly string[],
): Promise<{ refs: NodeRef[]; pairs: PaperOfThing[] }> => {
  const [refs, pairs] = await Promise.all([store.ask(nodeRefs, { ids }), store.ask(papersOfThings, { ids })]);
  const known = new Set(refs.map(({ id }) => id));
  const others = ids.filter((id) => !known.has(id) && mayBePlace(id));
  if (others.length === 0) return { refs, pairs };
  const at = await analysis.places();
  const found = others.flatMap((id) => findPlace(at, id) ?? []);
  return {
    refs: [...refs, ...found.map(({ ref }) => ref)],
    pairs: [...pairs, ...found.flatMap((place) => papersAt(at, place))],
  };
};

/** The papers of the institution and in the country that a query names: ids, ascending; null if it names neither. */
export const papersOfPlaces = async (
  { analysis }: Pick<Context, 'analysis'>,
  query: Partial<Record<PlaceKind, string>>,
): Promise<string[] | null> => {
  const named = placeKinds.flatMap((kind) => (query[kind] === undefined ? [] : [{ kind, id: query[kind] }]));
  if (named.length === 0) return null;
  const at = await analysis.places();
  const [first = [], ...others] = named.map(({ kind, id }) => {
    const place = findPlace(at, id);
    if (place?.ref.kind !== kind) throw unknownThing(kind, id);
    return papersAt(at, place).map(({ paper }) => paper);
  });
  const inAll = others.map((papers) => new Set(papers));
  return first.filter((paper) => inAll.every((papers) => papers.has(paper)));
};
