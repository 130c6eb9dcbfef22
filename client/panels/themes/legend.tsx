/** What the drawings of themes mean, and into how many periods the years are cut. */
import type { CSSProperties } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import { changeFilters, periodChoices, standardPeriods } from '../../state/place/filters.ts';
import { setFilters } from '../../state/place/transitions.ts';
import { cssOf } from '../../state/scene/hues.ts';
import { themePlaces } from '../../state/themes/words.ts';
import { Select } from '../parts/fields/select.tsx';

const Places = () => (
  <div className="legend-part">
    <h3>Places</h3>
    <ul className="legend-clusters">
      {Object.values(themePlaces).map(({ title, says, hue }) => (
        <li key={title} className="legend-cluster">
          <span className="swatch" style={{ '--swatch': cssOf(hue) } as CSSProperties} aria-hidden="true" />
          <span className="legend-label">
            {title}
            <span className="legend-themes">{says}</span>
          </span>
        </li>
      ))}
    </ul>
  </div>
);

const Periods = () => {
  const { place } = useCoterie();
  const { filters } = useStore(place);
  return (
    <div className="legend-part">
      <Select
        label="Periods, at most"
        value={String(filters.periods ?? standardPeriods)}
        options={Object.fromEntries(periodChoices.map((n) => [String(n), String(n)]))}
        onChange={(chosen) =>
          place.set((now) =>
            setFilters(
              now,
              changeFilters(now.filters, {
                periods: Number(chosen) === standardPeriods ? undefined : Number(chosen),
              }),
            ),
          )
        }
      />
    </div>
  );
};

export const ThemesLegend = ({ form }: { form: 'themes' | 'periods' }) => (
  <section className="legend" aria-label="Legend">
    {form === 'themes' ? <Places /> : <Periods />}
  </section>
);
