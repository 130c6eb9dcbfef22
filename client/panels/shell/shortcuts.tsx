/** The sheet of keys. */
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

const keys: [keys: string[], does: string][] = [
  [['/'], 'Search'],
  [['Ctrl', 'K'], 'Find or do anything (⌘ K on a Mac)'],
  [['Ctrl', 'Z'], 'Undo; with Shift, redo'],
  [['1'], 'The co-author network'],
  [['2'], 'The topic network'],
  [['3'], 'The network of papers'],
  [['4'], 'Authors by technique'],
  [['5'], 'The timeline'],
  [['c'], 'Colour by group, year, venue or measure'],
  [['i'], 'Add references'],
  [['p'], 'Tidy up people and techniques: y yes, n no, s skip, u back'],
  [['n'], 'Go to the network, to walk it by keyboard'],
  [['↓', '↑'], 'In the network: the next and the previous node, most papers first'],
  [['→', '←'], 'In the network: round the neighbours of a node, strongest link first'],
  [['Space'], 'In the network: open the page of the node'],
  [['Enter'], 'In the network: expand the node, or collapse it'],
  [['x'], 'In the network: select the node, or no longer; elsewhere what the panel shows'],
  [['+', '−'], 'Zoom'],
  [['0'], 'See the whole network'],
  [['l'], 'The list of what is drawn, as a table'],
  [['t'], 'Dark or light'],
  [['Esc'], 'Close what is open; then select nothing'],
];

const Shortcuts = ({ onClose }: { onClose: () => void }) => (
  <ModalOverlay className="modal-ground" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
    <Modal className="modal">
      <Dialog className="sheet">
        <Heading slot="title" className="page-title">
          Keyboard
        </Heading>
        <dl className="keys">
          {keys.map(([names, does]) => (
            <div key={does}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          By mouse: click for details, double-click to expand, drag to move, scroll to zoom; with Shift held,
          click to select more, drag on the ground to select all in a box.
        </p>
        <Button className="button" onPress={onClose}>
          Close
        </Button>
      </Dialog>
    </Modal>
  </ModalOverlay>
);

export default Shortcuts;
