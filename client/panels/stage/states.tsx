/** What is shown while there is no network. */
import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { setFilters } from '../../state/place/transitions.ts';

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

/** Why nothing is shown, and what to do about it. */
export const Empty = () => {
  const { filters } = useStore(useCoterie().place);
  return Object.keys(filters).length > 0 ? <NothingLeft /> : <EmptyLibrary />;
};

/** The server refused the request: a filter names something that is gone. */
export const NoNetwork = ({ message }: { message: string }) => (
  <div className="empty" role="status">
    <h2>This network cannot be shown</h2>
    <p>{`${message} It may have been removed or merged.`}</p>
    <NoFilters />
  </div>
);

/** While a network loads. The previous one, if any, stays visible, faded if it is of another view. */
export const Building = ({ isFirst, title }: { isFirst: boolean; title: string }) => (
  <div className={isFirst ? 'stage-waiting' : 'stage-busy'} role="status">
    {isFirst && (
      <p className="stage-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </p>
    )}
    <p className="stage-slow">Loading “{title}”…</p>
  </div>
);
