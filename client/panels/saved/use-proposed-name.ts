/** A suggested name for the present view. */
import { endpoints } from '../../api/api.ts';
import { type Coterie, useCoterie } from '../../context/context.ts';
import { pageKinds } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import { home } from '../../state/place/place.ts';
import { changeInWords } from '../../state/words/change-in-words.ts';
import { viewTitles } from '../../views/index.ts';

/** The name of a thing, as far as the page knows it by now. */
const nameOf = ({ scene, resources }: Coterie, id: string): string => {
  const drawn = scene.get()?.nodes.find((node) => node.id === id);
  if (drawn) return drawn.label;
  for (const kind of pageKinds) {
    const page = answerOf(resources.peek(endpoints.page(kind, id)));
    if (page && 'paper' in page) return page.paper.title;
    if (page && 'author' in page) return page.author.name;
    if (page && 'technique' in page) return page.technique.name;
    if (page && 'venue' in page) return page.venue.name;
  }
  return '…';
};

/** Characters that fit on one line. */
const longest = 80;

/** `Co-authors: By A. Gordon; only the largest component`; with the focus if nothing else distinguishes it. */
export const useProposedName = (): string => {
  const coterie = useCoterie();
  const now = coterie.place.get();
  const names = { nameOf: (id: string) => nameOf(coterie, id), viewTitles };
  const changes = changeInWords({ ...home, view: now.view }, { ...now, selected: [] }, names);
  const { focus, selected } = now;
  const details = [
    changes,
    focus.type === 'page' ? names.nameOf(focus.id) : '',
    selected.length > 0 ? `${selected.length} selected` : '',
  ].filter((part) => part !== '');
  return [viewTitles[now.view], details.join('; ')].filter(Boolean).join(': ').slice(0, longest);
};
