/** The nodes of the network as a table, to sort, search and open. */
import { useContext, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { selectMany, toggleOne } from '../../actions/select.ts';
import { useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import { isMetric, metricNames } from '../../state/place/filters.ts';
import { focusOn, showTable } from '../../state/place/transitions.ts';
import { expandNode } from '../../state/scene/groups.ts';
import type { Scene } from '../../state/scene/scene.ts';
import { deselect, mostSelected } from '../../state/scene/selection.ts';
import {
  type Column,
  findRows,
  nameOf,
  nextOrder,
  type Order,
  type Row,
  rowsOf,
  sortRows,
} from '../../state/scene/table.ts';
import { count, figure, kindNames, yearInWords } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Go, Name } from '../parts/go.tsx';
import { Retracted } from '../parts/retracted.tsx';

/** Rows shown at first, and more at a time. */
const page = 100;

const cells: Record<Exclude<Column, 'name'>, (row: Row) => string> = {
  papers: ({ node }) => String(node.papers),
  citations: ({ node }) => (node.citations === undefined ? '' : String(node.citations)),
  timesCited: ({ node }) => (node.timesCited === undefined ? '' : String(node.timesCited)),
  links: ({ links }) => String(links),
  strength: ({ strength }) => figure(strength),
  year: ({ node }) => (node.year === undefined ? '' : yearInWords(node.year)),
  group: ({ group = '' }) => group,
  value: ({ node }) => (node.value === undefined ? '' : figure(node.value)),
};

const Heading = (props: { column: Column; words: string; order: Order; onSort: (order: Order) => void }) => {
  const { column, words, order } = props;
  const sorted = order.column === column;
  return (
    <th scope="col" aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => props.onSort(nextOrder(order, column))}>
        {words}
        <span aria-hidden="true">{sorted ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
};

const Line = ({
  row,
  scene,
  shown,
}: {
  row: Row;
  scene: Scene;
  shown: readonly Exclude<Column, 'name'>[];
}) => {
  const coterie = useCoterie();
  const isFile = useContext(EmbeddedContext) === 'file';
  const { place } = coterie;
  const now = useStore(place);
  const { expanded, focus, selected } = now;
  const { id, kind, members, cluster } = row.node;
  const isOpen = expanded.includes(id);
  const isChosen = focus.type === 'page' && focus.id === id;
  return (
    <tr className={isChosen ? 'is-chosen' : undefined} aria-current={isChosen || undefined}>
      {!isFile && (
        <td className="node-table-pick">
          <input
            type="checkbox"
            aria-label={`Select ${nameOf(row)}`}
            disabled={members !== undefined}
            checked={selected.includes(id)}
            onChange={() => toggleOne(coterie, id)}
          />
        </td>
      )}
      <th scope="row">
        <Glyph kind={kind} /> <span className="visually-hidden">{members ? 'Group' : kindNames[kind]}: </span>
        {members !== undefined && cluster !== undefined ? (
          <Go to={focusOn(now, { type: 'cluster', cluster })} className="name">
            {`${nameOf(row)}, group of ${members.toLocaleString('en')}`}
          </Go>
        ) : isPageKind(kind) ? (
          <Name kind={kind} id={id}>
            {nameOf(row)}
          </Name>
        ) : (
          nameOf(row)
        )}{' '}
        <Retracted isRetracted={row.node.retracted} />
      </th>
      {shown.map((column) => (
        <td key={column} className={column === 'group' ? 'node-table-group' : undefined}>
          {column === 'group' && cluster !== undefined ? (
            <Go to={focusOn(now, { type: 'cluster', cluster })} className="quiet-name">
              {cells[column](row)}
            </Go>
          ) : (
            cells[column](row)
          )}
        </td>
      ))}
      {!isFile && (
        <td>
          <button
            type="button"
            className="more"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Collapse' : 'Expand'} ${nameOf(row)}`}
            onClick={() => place.set((before) => expandNode(before, scene, row.node))}
          >
            {isOpen ? 'Collapse' : 'Expand'}
          </button>
        </td>
      )}
    </tr>
  );
};

/** Selects or deselects all rows found. */
const PickAll = ({ ids }: { ids: readonly string[] }) => {
  const coterie = useCoterie();
  const { selected } = useStore(coterie.place);
  const picked = ids.filter((id) => selected.includes(id)).length;
  const isAll = picked > 0 && picked >= Math.min(ids.length, mostSelected);
  return (
    <input
      type="checkbox"
      aria-label="Select all rows"
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = picked > 0 && !isAll;
      }}
      onChange={() => {
        if (isAll) coterie.place.set((now) => deselect(now, ids));
        else selectMany(coterie, ids);
      }}
    />
  );
};

export const Table = (props: {
  scene: Scene;
  groups: readonly string[];
  /** What citations by an export are called; absent if there are none. */
  timesCited: string | undefined;
}) => {
  const { scene, groups, timesCited = '' } = props;
  const isFile = useContext(EmbeddedContext) === 'file';
  const { place } = useCoterie();
  const { view, filters } = useStore(place);
  const [order, setOrder] = useState<Order>({
    column: views[view].nodeKind === 'paper' ? 'citations' : 'papers',
    descending: true,
  });
  const [text, setText] = useState('');
  const [most, setMost] = useState(page);
  const rows = useMemo(() => rowsOf(scene, groups), [scene, groups]);
  const found = useMemo(() => sortRows(findRows(rows, text), order), [rows, text, order]);
  const { group, nodeKind, title } = views[view];
  const { metric } = filters;
  const words: Record<Exclude<Column, 'name'>, string> = {
    papers: nodeKind === 'paper' ? '' : 'Papers',
    citations: nodeKind === 'paper' ? 'Citations' : '',
    timesCited: nodeKind === 'paper' ? timesCited : '',
    links: 'Links',
    strength: 'Link weight',
    year: nodeKind === 'paper' ? 'Year' : 'Mean year',
    group: `${group.charAt(0).toUpperCase()}${group.slice(1)}`,
    value: metric && isMetric(metric) && metric !== 'degree' ? metricNames[metric] : '',
  };
  const shown = (Object.keys(words) as (keyof typeof words)[]).filter((column) => words[column] !== '');
  return (
    <section className="node-table" aria-label="Table of nodes">
      <header className="node-table-head">
        <TextField className="node-table-find" value={text} onChange={setText}>
          <Label className="visually-hidden">Find in the table</Label>
          <Input placeholder="Find in the table" />
        </TextField>
        <p className="quiet" role="status">
          {found.length === rows.length
            ? count(rows.length, 'row')
            : `${found.length.toLocaleString('en')} of ${count(rows.length, 'row')}`}
        </p>
        <Button className="button" onPress={() => place.set((now) => showTable(now, false))}>
          Close
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="node-table-scroll" tabIndex={0} aria-label="Rows">
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {!isFile && (
                <td className="node-table-pick">
                  <PickAll ids={found.map(({ node }) => node.id)} />
                </td>
              )}
              <Heading column="name" words="Name" order={order} onSort={setOrder} />
              {shown.map((column) => (
                <Heading key={column} column={column} words={words[column]} order={order} onSort={setOrder} />
              ))}
              {!isFile && <td />}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((row) => (
              <Line key={row.node.id} row={row} scene={scene} shown={shown} />
            ))}
          </tbody>
        </table>
        {found.length > most && (
          <button type="button" className="more" onClick={() => setMost(most + 10 * page)}>
            {`${(found.length - most).toLocaleString('en')} more`}
          </button>
        )}
      </section>
    </section>
  );
};
