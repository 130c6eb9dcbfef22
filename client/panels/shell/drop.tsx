/** Files may be dropped anywhere on the page; while one is over it, the page says so. */
import { useEffect, useRef, useState } from 'react';
import { useCoterie } from '../../context/context.ts';
import { enqueue } from '../../state/import/queue.ts';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export const DropOverlay = () => {
  const { importQueue } = useCoterie();
  const [isOver, setOver] = useState(false);
  /** Entering a part of the page comes before leaving the one around it; at 0 the pointer has left the page. */
  const depth = useRef(0);
  useEffect(() => {
    const move = (by: number): void => {
      depth.current = Math.max(0, depth.current + by);
      setOver(depth.current > 0);
    };
    const listeners: [
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      listener: (e: DragEvent) => void,
    ][] = [
      ['dragenter', () => move(1)],
      ['dragleave', () => move(-1)],
      ['dragover', () => {}],
      [
        'drop',
        (event) => {
          depth.current = 0;
          setOver(false);
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length > 0)
            importQueue.set((now) =>
              enqueue(
                now,
                files.map((body) => ({ name: body.name, body })),
              ),
            );
        },
      ],
    ];
    const bound = listeners.map(([name, listener]) => {
      const handle = (event: DragEvent): void => {
        if (!bringsFiles(event)) return;
        // Else the browser would leave the page for the file.
        event.preventDefault();
        listener(event);
      };
      window.addEventListener(name, handle);
      return () => window.removeEventListener(name, handle);
    });
    return () => {
      for (const end of bound) end();
    };
  }, [importQueue]);
  return isOver ? (
    <div className="drop-overlay" aria-hidden="true">
      <p>Drop to import these references</p>
      <p>You can review them before anything is stored.</p>
    </div>
  ) : null;
};
