/** Finds a node of the file by its name. */
import { useId, useMemo, useState } from 'react';
import { useCoterie, useStore } from '../context/context.ts';
import { openNode } from '../state/scene/groups.ts';
import { findRows, nameOf, rowsOf, sortRows } from '../state/scene/table.ts';

/** Most names that are offered; the table lists all. */
const most = 8;

export const Find = () => {
  const { scene, place, panTo } = useCoterie();
  const drawn = useStore(scene);
  const [text, setText] = useState('');
  const id = useId();
  const rows = useMemo(() => (drawn ? rowsOf(drawn) : []), [drawn]);
  const isAsked = text.trim() !== '';
  const found = useMemo(
    () => (isAsked ? sortRows(findRows(rows, text), { column: 'papers', descending: true }) : []),
    [rows, text, isAsked],
  );
  return (
    <search className="published-find">
      <label htmlFor={id} className="visually-hidden">
        Find in the network
      </label>
      <input
        id={id}
        type="search"
        placeholder="Find in the network"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && setText('')}
      />
      {isAsked && (
        <div className="published-found">
          <p className="quiet" role="status">
            {`${found.length.toLocaleString('en')} found${found.length > most ? `, the first ${most} here` : ''}`}
          </p>
          <ul>
            {found.slice(0, most).map((row) => (
              <li key={row.node.id}>
                <button
                  type="button"
                  onClick={() => {
                    setText('');
                    place.set((now) => openNode(now, row.node));
                    panTo.set([row.node.id]);
                  }}
                >
                  {nameOf(row)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
};
