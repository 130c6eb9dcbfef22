/** The keys that work everywhere: single ones outside of fields for text, and chords with Ctrl or ⌘. */
import { useContext, useEffect } from 'react';
import { type Coterie, useCoterie } from '../context/context.ts';
import { EmbeddedContext } from '../context/embedded.ts';
import { actions } from './actions.ts';
import { redo, undo } from './undo.ts';

type Acts = Readonly<Record<string, (coterie: Coterie) => void>>;

const keyActions: Acts = Object.fromEntries(
  actions.flatMap(({ keys = [], act }) =>
    keys.map((key): [string, (coterie: Coterie) => void] => [key, act]),
  ),
);

const everything: Acts = { ...keyActions, 'Mod+z': undo, 'Mod+Shift+z': redo, 'Mod+y': redo };

/** What is left where the picture is only shown. */
const lookingKeys = ['n', '0', '+', '=', '-', 'Escape'];
const looking: Acts = Object.fromEntries(
  Object.entries(keyActions).filter(([key]) => lookingKeys.includes(key)),
);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `own` are keys of the page itself; the names of chords begin with `Mod+`, in `chordsInFields` they work while one types too. */
export const useKeys = (
  own: Readonly<Record<string, () => void>>,
  chordsInFields: readonly string[],
): void => {
  const coterie = useCoterie();
  const acts = useContext(EmbeddedContext) ? looking : everything;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || document.querySelector('[role="dialog"]')) return;
      const isChord = event.metaKey || event.ctrlKey;
      const name = isChord ? `Mod+${event.shiftKey ? 'Shift+' : ''}${event.key.toLowerCase()}` : event.key;
      if (isTyping(event.target) && !chordsInFields.includes(name)) return;
      const act = own[name] ?? acts[name];
      if (!act) return;
      event.preventDefault();
      act(coterie);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [coterie, acts, own, chordsInFields]);
};
