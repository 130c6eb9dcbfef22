/** The main path of citations through the papers on show, with a way to see it alone over the years. */
import { useMemo } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { changeFilters } from '../../state/place/filters.ts';
import type { Place } from '../../state/place/place.ts';
import { setFilters, setLens, showView } from '../../state/place/transitions.ts';
import { mainPath } from '../../state/scene/main-path.ts';
import { Go, Name } from '../parts/go.tsx';
import { Section } from '../parts/section.tsx';

/** Fewer papers are no path worth a name. */
const least = 3;

/** The same papers by their citations, every one of them. */
const byCitations = (place: Place): Place =>
  setFilters(place, changeFilters(place.filters, { tie: 'citation', links: 'all', detail: 'nodes' }));

export const MainPath = () => {
  const now = useStore(useCoterie().place);
  const cited = answerOf(useAnswer(endpoints.network({ ...byCitations(now), view: 'papers' })));
  const path = useMemo(() => (cited ? mainPath(cited.nodes, cited.links) : []), [cited]);
  const papers = new Map(cited?.nodes.map((node) => [node.id, node]));
  const alone = setLens(byCitations(showView(now, 'timeline')), { only: path });
  return (
    <Section title="Main path of citations" shows={path.length >= least}>
      <p className="quiet">The line of papers along which most citations hand on, earliest first.</p>
      <ol className="main-path">
        {path.map((id) => {
          const { title, label, year } = papers.get(id) ?? { label: id };
          return (
            <li key={id}>
              <Name kind="paper" id={id}>
                {title ?? label}
              </Name>
              <span className="quiet">{year}</span>
            </li>
          );
        })}
      </ol>
      <Go to={alone} className="more">
        Show it alone over the years
      </Go>
    </Section>
  );
};
