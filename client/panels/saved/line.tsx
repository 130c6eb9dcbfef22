/** One saved view: to open, to rename, to delete, or to copy its link. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { copyLink, deleteNow, openView } from '../../actions/view-actions.ts';
import { useCoterie } from '../../context/context.ts';
import { longestName, renameView, type SavedView } from '../../state/place/saved-views.ts';
import { decode } from '../../state/place/url.ts';
import { Go } from '../parts/go.tsx';

const Rename = ({ view, onDone }: { view: SavedView; onDone: () => void }) => {
  const { saved } = useCoterie();
  const [name, setName] = useState(view.name);
  const end = (): void => {
    saved.set((now) => renameView(now, view.id, name));
    onDone();
  };
  return (
    <form
      className="saved-form"
      onSubmit={(event) => {
        event.preventDefault();
        end();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <input
        className="saved-input"
        aria-label={`New name of ${view.name}`}
        value={name}
        maxLength={longestName}
        // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed.
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <Button type="submit" className="button">
        Rename
      </Button>
    </form>
  );
};

export const SavedLine = ({ view, onOpen }: { view: SavedView; onOpen: () => void }) => {
  const coterie = useCoterie();
  const [isRenaming, setRenaming] = useState(false);
  return (
    <li>
      {isRenaming ? (
        <Rename view={view} onDone={() => setRenaming(false)} />
      ) : (
        <>
          <Go
            to={decode(view.query).place}
            className="saved-open"
            onGo={() => {
              openView(coterie, view);
              onOpen();
            }}
          >
            {view.name}
          </Go>
          <span className="saved-tools">
            <Button className="more" aria-label={`Rename ${view.name}`} onPress={() => setRenaming(true)}>
              Rename
            </Button>
            <Button
              className="more"
              aria-label={`Copy the link to ${view.name}`}
              onPress={() => copyLink(coterie, view.query)}
            >
              Copy link
            </Button>
            <Button
              className="more"
              aria-label={`Delete ${view.name}`}
              onPress={() => deleteNow(coterie, view)}
            >
              Delete
            </Button>
          </span>
        </>
      )}
    </li>
  );
};
