/** The items of a list loaded so far: page by page from the server, or all at once for groups of the network. */
import { type Endpoint, endpoints, type ListPart } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf, type Remote } from '../../state/base/remote.ts';
import type { CountedRef, Network, PaperRef } from '../../state/base/wire.ts';
import { type ListedLink, linksBetween, linksOf } from '../../state/place/linked.ts';
import {
  isListOfNetwork,
  type ListFocus,
  listInGroups,
  sortOf,
  sortPapers,
} from '../../state/place/lists.ts';
import { networkOf } from '../../state/place/place.ts';

export type ListItem = PaperRef | CountedRef;

const isPaper = (item: ListItem): item is PaperRef => 'title' in item;

export const papersIn = (items: readonly ListItem[]): PaperRef[] => items.filter(isPaper);
export const countedIn = (items: readonly ListItem[]): CountedRef[] =>
  items.flatMap((item) => (isPaper(item) ? [] : [item]));

/** The first part of a list; without a list, nothing is asked. Of the links of a node, the nodes at their other end. */
export const useList = (focus: ListFocus | undefined): Remote<ListPart<ListItem>> | undefined => {
  const now = useStore(useCoterie().place);
  const [one, other] = focus?.of.group ?? [];
  const first = useAnswer(one === undefined ? undefined : endpoints.group(now, one, { isWhole: true }));
  const second = useAnswer(other === undefined ? undefined : endpoints.group(now, other, { isWhole: true }));
  const isOfLibrary = focus !== undefined && !isListOfNetwork(focus.of);
  const endpoint: Endpoint<ListPart<ListItem>> | undefined = isOfLibrary
    ? endpoints.list(focus.list, focus.of, focus.list === 'papers' ? sortOf(focus) : undefined)
    : undefined;
  const asked = useAnswer(endpoint);
  const linked = focus?.of.linked;
  const built = useAnswer(linked === undefined ? undefined : endpoints.network(now));
  if (linked !== undefined) {
    if (built?.status !== 'ready') return built;
    const items = linksOf(built.value, linked).map(({ to: { id, label }, joint }) => ({
      id,
      label,
      papers: joint,
    }));
    return { status: 'ready', value: { items, total: items.length, next: null } };
  }
  if (!focus || one === undefined) return asked;
  const missing = [first, second].find((remote) => remote && remote.status !== 'ready');
  if (missing && missing.status !== 'ready') return missing;
  const groups = [first, second].flatMap((remote) => answerOf(remote) ?? []);
  const listing = listInGroups(groups, focus.of);
  const items: ListItem[] =
    focus.list === 'papers' ? sortPapers(listing.papers, sortOf(focus)) : [...listing[focus.list]];
  return { status: 'ready', value: { items, total: items.length, next: null } };
};

/** The links that a list is of, where it is of links; `total` counts those too that are not drawn. */
export const useLinks = ({
  of: { linked, group },
}: ListFocus): Remote<{ network: Network; links: ListedLink[]; total: number }> | undefined => {
  const now = useStore(useCoterie().place);
  const [one, other] = networkOf(now.view) === 'papers' ? (group ?? []) : [];
  const isOfLinks = linked !== undefined || other !== undefined;
  const built = useAnswer(isOfLinks ? endpoints.network(now) : undefined);
  if (built?.status !== 'ready') return built;
  const network = built.value;
  if (linked === undefined && one !== undefined && other !== undefined) {
    const links = linksBetween(network, one, other);
    return { status: 'ready', value: { network, links, total: links.length } };
  }
  const links = linked === undefined ? [] : linksOf(network, linked);
  const all = network.nodes.find(({ id }) => id === linked)?.linked ?? 0;
  return { status: 'ready', value: { network, links, total: Math.max(all, links.length) } };
};
