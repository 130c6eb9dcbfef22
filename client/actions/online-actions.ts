/** Commands that ask online sources. */
import { addNotice, type Coterie } from '../context/context.ts';
import { quoted } from '../state/words/words.ts';
import type { Action } from './action.ts';

/** The paper or author that the details show. */
const shown = ({
  place,
  scene,
  notices,
}: Coterie): { id: string; kind: 'paper' | 'author'; label: string } | undefined => {
  const { focus } = place.get();
  if (focus.type === 'page' && (focus.kind === 'paper' || focus.kind === 'author')) {
    const node = scene.get()?.nodes.find(({ id }) => id === focus.id);
    const name = node?.title ?? node?.label;
    return {
      id: focus.id,
      kind: focus.kind,
      label: name === undefined ? `this ${focus.kind}` : quoted(name),
    };
  }
  addNotice(notices, 'Open a paper or an author first.');
  return undefined;
};

export const onlineActions: readonly Action[] = [
  {
    words: 'Complete the library from online sources',
    act: ({ online }) => online.set({ type: 'complete', label: 'the library' }),
  },
  {
    words: 'Grow from what the details show, from online sources',
    act: (coterie) => {
      const from = shown(coterie);
      if (from)
        coterie.online.set({
          type: 'grow',
          label: from.label,
          from: [from.id],
          isOfAuthors: from.kind === 'author',
        });
    },
  },
  {
    words: 'Online sources: services and requests',
    act: ({ online }) => online.set({ type: 'requests' }),
  },
];
