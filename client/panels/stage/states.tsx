/** What is shown while there is no network. */
import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf } from '../../state/base/remote.ts';
import { listOf } from '../../state/place/lists.ts';
import { focusOn, setFilters } from '../../state/place/transitions.ts';
import { count } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import { EmptyLibrary } from './empty-library.tsx';

/** Not on an embedded page. */
const NoFilters = () => {
  const { place } = useCoterie();
  if (useContext(EmbeddedContext)) return null;
  return (
    <Button className="button button-main" onPress={() => place.set((now) => setFilters(now, {}))}>
      Clear all filters
    </Button>
  );
};

const NothingLeft = () => (
  <div className="empty">
    <h2>No matches</h2>
    <p>Nothing in the library matches all filters.</p>
    <NoFilters />
  </div>
);

/** No paper says where its authors work. */
const NoAffiliations = ({ papers }: { papers: number }) => {
  const { importQueue } = useCoterie();
  return (
    <div className="empty">
      <h2>No affiliations yet</h2>
      <p>
        {`${papers === 1 ? 'The paper in the library does' : `The ${count(papers, 'paper')} in the library do`} not say where the authors work. Add records that do: from Web of Science, Scopus, OpenAlex, PubMed, Crossref or Dimensions, or the papers as PDF. What you imported with an earlier version can be imported again.`}
      </p>
      <Button className="button button-main" onPress={() => importQueue.set([])}>
        Add references
      </Button>
    </div>
  );
};

/** The papers in the library lack what this view shows, as a list of DOIs does. */
const NothingToShow = ({ papers }: { papers: number }) => {
  const { place } = useCoterie();
  const { view } = useStore(place);
  const { plural } = views[view];
  const few =
    papers === 1 ? 'The paper in the library has' : `The ${count(papers, 'paper')} in the library have`;
  return (
    <div className="empty">
      <h2>{`No ${plural} to show`}</h2>
      <p>{`${few} no ${plural} that this view could show.`}</p>
      <Button
        className="button button-main"
        onPress={() => place.set((now) => focusOn(now, listOf('papers', {})))}
      >
        List the papers
      </Button>
    </div>
  );
};

/** Why nothing is shown, and what to do about it. */
export const Empty = () => {
  const { filters, view } = useStore(useCoterie().place);
  const papers = answerOf(useAnswer(endpoints.stats))?.nodes.Paper;
  if (Object.keys(filters).length > 0) return <NothingLeft />;
  if (papers === undefined) return null;
  if (papers === 0) return <EmptyLibrary />;
  return view === 'institutions' || view === 'countries' ? (
    <NoAffiliations papers={papers} />
  ) : (
    <NothingToShow papers={papers} />
  );
};

/** The server refused the request: a filter names something that is gone. */
export const NoNetwork = ({ message }: { message: string }) => (
  <div className="empty" role="status">
    <h2>This network cannot be shown</h2>
    <p>{`${message} It may have been removed or merged.`}</p>
    <NoFilters />
  </div>
);

/** The network asked for did not come, because the server is away: what is seen behind is another one. */
export const NotLoaded = ({ title }: { title: string }) => (
  <div className="stage-busy" role="status">
    <p className="stage-slow">{`“${title}” has not come yet: the server does not answer.`}</p>
  </div>
);

/** While a network loads. The previous one, if any, stays visible, faded. */
export const Building = ({ isFirst, title }: { isFirst: boolean; title: string }) => (
  <div className={isFirst ? 'stage-waiting' : 'stage-busy'} role="status">
    {isFirst && (
      <p className="stage-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </p>
    )}
    <p className="stage-slow">Loading {title}…</p>
  </div>
);
