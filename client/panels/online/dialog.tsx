/** Asking online sources: consent, what was found, and the requests that were sent. Loaded when first needed. */
import '../../styles/import/record.css';
import '../../styles/import/review.css';
import '../../styles/import/summary.css';
import '../../styles/pages/online.css';
import { useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useCoterie, useStore } from '../../context/context.ts';
import { LookupDialog } from './job.tsx';
import { Requests } from './requests.tsx';

const OnlineDialog = () => {
  const { online } = useCoterie();
  const asked = useStore(online);
  /** What Escape does: a review with choices in it asks first. */
  const leave = useRef<() => void>(undefined);
  if (!asked) return null;
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={asked.type === 'requests'}
      onOpenChange={(open) => {
        if (open) return;
        if (asked.type === 'requests') online.set(undefined);
        else leave.current?.();
      }}
    >
      <Modal className="modal modal-review">
        <Dialog className="review-dialog">
          {asked.type === 'requests' ? (
            <Requests onClose={() => online.set(undefined)} />
          ) : (
            <LookupDialog asked={asked} leave={leave} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

export default OnlineDialog;
