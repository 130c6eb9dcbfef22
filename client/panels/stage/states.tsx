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

const EmptyLibrary = () => {
  const { importQueue } = useCoterie();
  return (
    <div className="empty">
      <h2>The library is empty</h2>
      <p>Drop a reference list, a BibTeX file or an export from another program on this page.</p>
      <Button className="button button-main" onPress={() => importQueue.set([])}>
        Add references…
      </Button>
      <p>Or import a file on the command line, then reload this page:</p>
      <pre>npm run coterie -- import FILE</pre>
    </div>
  );
};

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
  const { filters } = useStore(useCoterie().place);
  const papers = answerOf(useAnswer(endpoints.stats))?.nodes.Paper;
  if (Object.keys(filters).length > 0) return <NothingLeft />;
  if (papers === undefined) return null;
  return papers > 0 ? <NothingToShow papers={papers} /> : <EmptyLibrary />;
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
