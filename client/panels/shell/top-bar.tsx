/** The top bar: views, search, and tools. */
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import type { SearchHit } from '../../state/base/wire.ts';
import { home } from '../../state/place/place.ts';
import { focusOn, search, showView } from '../../state/place/transitions.ts';
import { offeredTitles } from '../../views/index.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Go } from '../parts/go.tsx';
import { SavedViews } from '../saved/saved.tsx';
import { SearchBox } from './search-box.tsx';
import { ThemeButton } from './theme-button.tsx';

const AddButton = () => {
  const { importQueue } = useCoterie();
  return (
    <Button className="button add-button" aria-label="Add references" onPress={() => importQueue.set([])}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 3v10M3 8h10" />
      </svg>
      <span>Add references</span>
    </Button>
  );
};

export const TopBar = (props: {
  searchRef: RefObject<HTMLInputElement | null>;
  onFind: () => void;
  onHelp: () => void;
}) => {
  const { place, panTo } = useCoterie();
  const now = useStore(place);
  const choose = ({ id, kind }: SearchHit): void => {
    if (!isPageKind(kind)) return;
    place.set((before) => focusOn(before, { type: 'page', kind, id }));
    panTo.set([id]);
  };
  return (
    <header className="top-bar">
      <h1 className="brand">
        <Go to={home} className="brand-link">
          <img src="/icon.svg" alt="" width="24" height="24" />
          Coterie
        </Go>
      </h1>
      <Choice
        label="View"
        className="view-choice"
        options={offeredTitles(now.view)}
        value={now.view}
        onChange={(view) => place.set((before) => showView(before, view))}
      />
      <search className="top-search">
        <SearchBox
          label="Search papers, authors, venues and techniques"
          hideLabel
          placeholder="Search the library"
          inputRef={props.searchRef}
          onChoose={choose}
          onAll={(text) => place.set((before) => search(before, text))}
        />
        <span className="search-key" aria-hidden="true">
          /
        </span>
      </search>
      <div className="top-tools">
        <AddButton />
        <SavedViews />
        <Button className="icon-button find-button" aria-label="Command palette" onPress={props.onFind}>
          <span aria-hidden="true">⌘</span>
        </Button>
        <ThemeButton />
        <Button className="icon-button help-button" aria-label="Keyboard shortcuts" onPress={props.onHelp}>
          <span aria-hidden="true">?</span>
        </Button>
      </div>
    </header>
  );
};
