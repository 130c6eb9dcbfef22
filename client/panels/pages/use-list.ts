/** What a list holds, as far as it is known: from the server part by part, or of groups of the network at once. */
import { type Endpoint, endpoints, type ListPart } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf, type Remote } from '../../state/base/remote.ts';
import type { CountedRef, PaperRef } from '../../state/base/wire.ts';
import { type ListFocus, listInGroups } from '../../state/place/lists.ts';

export type ListItem = PaperRef | CountedRef;

const isPaper = (item: ListItem): item is PaperRef => 'title' in item;

export const papersIn = (items: readonly ListItem[]): PaperRef[] => items.filter(isPaper);
export const countedIn = (items: readonly ListItem[]): CountedRef[] =>
  items.flatMap((item) => (isPaper(item) ? [] : [item]));

/** The first part of a list; without a list, nothing is asked. */
export const useList = (focus: ListFocus | undefined): Remote<ListPart<ListItem>> | undefined => {
  const now = useStore(useCoterie().place);
  const [one, other] = focus?.of.group ?? [];
  const first = useAnswer(one === undefined ? undefined : endpoints.group(now, one));
  const second = useAnswer(other === undefined ? undefined : endpoints.group(now, other));
  const isOfLibrary = focus !== undefined && one === undefined;
  const endpoint: Endpoint<ListPart<ListItem>> | undefined = isOfLibrary
    ? endpoints.list(focus.list, focus.of)
    : undefined;
  const asked = useAnswer(endpoint);
  if (!focus || isOfLibrary) return asked;
  const missing = [first, second].find((remote) => remote && remote.status !== 'ready');
  if (missing && missing.status !== 'ready') return missing;
  const groups = [first, second].flatMap((remote) => answerOf(remote) ?? []);
  const items: ListItem[] = [...listInGroups(groups, focus.of)[focus.list]];
  return { status: 'ready', value: { items, total: items.length, next: null } };
};
