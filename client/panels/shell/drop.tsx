/** While a file is dragged over the page, the page says that it may be dropped. */
import { useEffect, useState } from 'react';
import { bringsFiles } from '../../actions/take-drops.ts';

/**
 * Covers the page, so that what the file is dropped on stays. A drop on a part of the page that is drawn anew at that
 * moment would reach nobody.
 */
export const DropOverlay = () => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const show = (event: DragEvent): void => {
      if (bringsFiles(event)) setOver(true);
    };
    const hide = (): void => setOver(false);
    const listeners: [name: 'dragenter' | 'dragover' | 'drop', listener: (event: DragEvent) => void][] = [
      ['dragenter', show],
      ['dragover', show],
      ['drop', hide],
    ];
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, []);
  // The pointer moves only when nothing is dragged any more.
  return isOver ? (
    <div
      className="drop-overlay"
      aria-hidden="true"
      onDragLeave={() => setOver(false)}
      onPointerMove={() => setOver(false)}
    >
      <div className="drop-frame">
        <p>Drop to import these references</p>
        <p>You can review them before anything is stored.</p>
      </div>
    </div>
  ) : null;
};
