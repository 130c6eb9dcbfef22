/** Adding references: what to add, then its review. Loaded when first needed. */
import '../../styles/import/record.css';
import '../../styles/import/review.css';
import { useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useCoterie, useStore } from '../../context/context.ts';
import { Choose } from './choose.tsx';
import { Job } from './job.tsx';

const ImportDialog = () => {
  const { intake } = useCoterie();
  const waiting = useStore(intake) ?? [];
  const given = waiting[0];
  /** What Escape does: a review with corrections in it asks first. */
  const leave = useRef<() => void>(undefined);
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={!given}
      onOpenChange={(open) => {
        if (!open) (given ? leave.current : undefined)?.();
        if (!open && !given) intake.set(undefined);
      }}
    >
      <Modal className={given ? 'modal modal-review' : 'modal'}>
        <Dialog className={given ? 'review-dialog' : 'sheet'}>
          {given ? (
            <Job key={given.key} given={given} after={waiting.length - 1} leave={leave} />
          ) : (
            <Choose />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

export default ImportDialog;
