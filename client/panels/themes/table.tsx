/** The themes as a table; each name opens its theme. */
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import type { ThemePeriods } from '../../state/base/wire.ts';
import { focusOn, showTable } from '../../state/place/transitions.ts';
import type { ThemeRows } from '../../state/themes/words.ts';
import { count } from '../../state/words/words.ts';
import { Go } from '../parts/go.tsx';

export const ThemeTable = (props: { rows: ThemeRows; periods: ThemePeriods['periods'] | undefined }) => {
  const { rows, periods } = props;
  const { place } = useCoterie();
  const now = useStore(place);
  return (
    <section className="node-table" aria-label="Table of themes">
      <header className="node-table-head">
        <p className="quiet" role="status">
          {count(rows.rows.length, 'row')}
        </p>
        <Button className="button" onPress={() => place.set((before) => showTable(before, false))}>
          Close
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="node-table-scroll" tabIndex={0} aria-label="Rows">
        <table>
          <caption className="visually-hidden">Themes</caption>
          <thead>
            <tr>
              {rows.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.rows.map(({ theme, period, cells: [name, ...cells] }) => {
              const of = period === undefined ? undefined : periods?.[period];
              const years = of && { from: of.from, to: of.to };
              return (
                <tr key={`${period} ${theme.group}`}>
                  <th scope="row">
                    <Go
                      to={focusOn(now, {
                        type: 'cluster',
                        cluster: theme.group,
                        ...(years ? { years } : {}),
                      })}
                      className="name"
                    >
                      {name}
                    </Go>
                  </th>
                  {cells.map((cell, i) => (
                    <td key={rows.columns[i + 1]}>{cell}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
};
