/** The command palette: finds papers, authors, techniques, venues and commands. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { actions } from '../../actions/actions.ts';
import { viewActions } from '../../actions/view-actions.ts';
import { useCoterie } from '../../context/context.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import type { SearchHit } from '../../state/base/wire.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { findCommands, stepThrough } from '../../state/words/commands.ts';
import { count } from '../../state/words/words.ts';
import { useHits } from '../parts/fields/use-hits.ts';
import { type Entry, Option, optionId } from './option.tsx';

/** Most commands shown before the search results. */
const commands = 5;

export const Palette = ({ onClose }: { onClose: () => void }) => {
  const coterie = useCoterie();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  // Back to where the focus was, unless what was chosen has moved it; the field takes it before the dialog looks.
  useEffect(
    () => () => {
      setTimeout(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
      }, 0);
    },
    [before],
  );

  const open = ({ id, kind }: SearchHit): void => {
    onClose();
    if (!isPageKind(kind)) return;
    coterie.place.set((now) => focusOn(now, { type: 'page', kind, id }));
    coterie.panTo.set([id]);
  };
  const { found, seek, takeFirst } = useHits(undefined, open);
  const isTyped = text.trim() !== '';
  const fitting = findCommands([...actions, ...viewActions(coterie.saved.get())], text);
  const entries: Entry[] = [
    ...(isTyped ? fitting.slice(0, commands) : fitting).map((action): Entry => ({ type: 'action', action })),
    ...(isTyped ? found.hits : []).map((hit): Entry => ({ type: 'hit', hit })),
  ];
  const chosen = Math.min(at, entries.length - 1);

  const choose = (entry: Entry | undefined): void => {
    if (entry?.type === 'hit') open(entry.hit);
    if (entry?.type !== 'action') return;
    onClose();
    // After the dialog has gone and given back the focus, which the action may move.
    setTimeout(() => entry.action.act(coterie), 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = { ArrowDown: 1, ArrowUp: -1 } as const;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setAt(stepThrough(chosen, steps[event.key], entries.length));
    else if (event.key === 'Enter') {
      if (entries.length > 0) choose(entries[chosen]);
      else takeFirst();
    } else return;
    event.preventDefault();
  };
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <ModalOverlay className="modal-ground" isOpen isDismissable onOpenChange={(is) => !is && onClose()}>
      <Modal className="modal palette">
        <Dialog className="palette-sheet" aria-label="Command palette">
          <input
            className="palette-input"
            role="combobox"
            aria-label="Find a paper, author, technique, venue or command"
            aria-expanded="true"
            aria-controls="palette-options"
            aria-autocomplete="list"
            aria-activedescendant={entries.length > 0 ? optionId(chosen) : undefined}
            placeholder="Find anything in the library, or a command"
            autoFocus
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
              seek(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <div
            id="palette-options"
            role="listbox"
            aria-label="Results"
            className="palette-options"
            ref={list}
          >
            {entries.map((entry, i) => (
              <Option
                key={entry.type === 'hit' ? entry.hit.id : entry.action.words}
                entry={entry}
                index={i}
                isChosen={i === chosen}
                onChoose={() => choose(entry)}
              />
            ))}
          </div>
          <p className="palette-said quiet" role="status">
            {entries.length > 0 ? count(entries.length, 'result') : `No results for “${text}”.`}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
