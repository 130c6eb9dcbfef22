/** Tidying up: questions one by one, answered by key, with undo. Loaded when first needed. */
import '../../styles/pages/tidy.css';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type TidyKind, useCoterie, useStore } from '../../context/context.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { People } from './people.tsx';
import { Techniques } from './techniques.tsx';

const kinds: Record<TidyKind, string> = { author: 'Authors', technique: 'Techniques' };

const TidyDialog = () => {
  const { tidy } = useCoterie();
  const kind = useStore(tidy) ?? 'author';
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && tidy.set(undefined)}
    >
      <Modal className="modal modal-tidy">
        <Dialog className="tidy">
          <header className="tidy-head">
            <Heading slot="title" className="page-title">
              Tidy up
            </Heading>
            <Choice
              label="What to tidy up"
              className="choice-small"
              options={kinds}
              value={kind}
              onChange={(next) => tidy.set(next)}
            />
            <Button className="button tidy-close" onPress={() => tidy.set(undefined)}>
              Close
            </Button>
          </header>
          {kind === 'author' ? <People /> : <Techniques />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

export default TidyDialog;
