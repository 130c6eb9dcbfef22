/** The list of keyboard shortcuts. */
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { viewIds } from '../../state/place/place.ts';
import { viewTitles } from '../../views/index.ts';

const keys: [keys: string[], does: string][] = [
  [['/'], 'Search'],
  [['Ctrl', 'K'], 'Command palette (⌘ K on a Mac)'],
  [['Ctrl', 'Z'], 'Undo (with Shift: redo)'],
  ...viewIds.map((id, i): [string[], string] => [[String(i + 1)], `View: ${viewTitles[id]}`]),
  [['c'], 'Change colour: group, year, venue or measure'],
  [['i'], 'Add references'],
  [['p'], 'Tidy up authors and techniques (y yes, n no, s skip, u back)'],
  [['n'], 'Move to the network'],
  [['↓', '↑'], 'In the network: next or previous node'],
  [['→', '←'], 'In the network: next or previous neighbour'],
  [['Space'], 'In the network: open the details of the node'],
  [['Enter'], 'In the network: expand or collapse the node'],
  [['x'], 'Select or deselect the node, or what the details show'],
  [['+', '−'], 'Zoom'],
  [['0'], 'Show the whole network'],
  [['l'], 'Show or hide the table of nodes'],
  [['y'], 'Play over the years'],
  [['t'], 'Light or dark theme'],
  [['Esc'], 'Close the details; then clear the selection'],
];

const Shortcuts = ({ onClose }: { onClose: () => void }) => (
  <ModalOverlay className="modal-ground" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
    <Modal className="modal">
      <Dialog className="sheet">
        <Heading slot="title" className="page-title">
          Keyboard shortcuts
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
          With the mouse: click a node for details, double-click to expand it, drag to move it, scroll to
          zoom. Shift-click to select nodes; Shift-drag on the background to select all nodes in a box.
        </p>
        <Button className="button" onPress={onClose}>
          Close
        </Button>
      </Dialog>
    </Modal>
  </ModalOverlay>
);

export default Shortcuts;
