/** Adding references: what to add, then its review. Loaded when first needed. */
import '../../styles/import/batch.css';
import '../../styles/import/record.css';
import '../../styles/import/review.css';
import '../../styles/import/summary.css';
import { useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useCoterie, useStore } from '../../context/context.ts';
import { firstOf } from '../../state/import/queue.ts';
import { BatchJob } from './batch/batch.tsx';
import { Choose } from './choose.tsx';
import { Job } from './job.tsx';

const ImportDialog = () => {
  const { importQueue } = useCoterie();
  const waiting = useStore(importQueue) ?? [];
  const together = firstOf(waiting);
  const queued = together[0];
  /** What Escape does: a review with corrections in it asks first. */
  const leave = useRef<() => void>(undefined);
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={!queued}
      onOpenChange={(open) => {
        if (!open) (queued ? leave.current : undefined)?.();
        if (!open && !queued) importQueue.set(undefined);
      }}
    >
      <Modal className={queued ? 'modal modal-review' : 'modal'}>
        <Dialog className={queued ? 'review-dialog' : 'sheet'}>
          {!queued && <Choose />}
          {queued && together.length === 1 && (
            <Job key={queued.key} queued={queued} after={waiting.length - 1} leave={leave} />
          )}
          {queued && together.length > 1 && <BatchJob key={queued.key} queued={together} leave={leave} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

export default ImportDialog;
