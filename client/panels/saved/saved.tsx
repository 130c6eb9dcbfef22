/** The saved views: save the present view, open another. */
import '../../styles/shell/saved.css';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { TextField } from 'react-aria-components/TextField';
import { saveNow } from '../../actions/view-actions.ts';
import { useCoterie, useStore } from '../../context/context.ts';
import { longestName } from '../../state/place/saved-views.ts';
import { SavedLine } from './line.tsx';
import { useProposedName } from './use-proposed-name.ts';

const SaveForm = () => {
  const coterie = useCoterie();
  const [name, setName] = useState(useProposedName());
  return (
    <form
      className="saved-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') saveNow(coterie, name);
      }}
    >
      <TextField className="saved-name" value={name} onChange={setName} maxLength={longestName} autoFocus>
        <Label>Save this view as</Label>
        <Input onFocus={(event) => event.target.select()} />
      </TextField>
      <Button type="submit" className="button button-main" isDisabled={name.trim() === ''}>
        Save
      </Button>
    </form>
  );
};

const List = ({ onOpen }: { onOpen: () => void }) => {
  const views = useStore(useCoterie().saved);
  if (views.length === 0)
    return <p className="quiet">No saved views yet. Views are saved in this browser.</p>;
  return (
    <ul className="saved-list" aria-label="Saved views">
      {views.map((view) => (
        <SavedLine key={view.id} view={view} onOpen={onOpen} />
      ))}
    </ul>
  );
};

export const SavedViews = () => (
  <DialogTrigger>
    <Button className="icon-button" aria-label="Saved views">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4.500 2.500h7v11L8 10.500l-3.500 3Z" />
      </svg>
    </Button>
    <Popover placement="bottom end" className="saved-popover" isNonModal>
      <Dialog className="saved">
        {({ close }) => (
          <>
            <Heading slot="title" className="saved-title">
              Saved views
            </Heading>
            <SaveForm />
            <List onOpen={close} />
          </>
        )}
      </Dialog>
    </Popover>
  </DialogTrigger>
);
