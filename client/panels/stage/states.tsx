/** What stands in the place of the picture while there is none. */
import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { FixedContext } from '../../context/fixed.ts';
import { filterBy } from '../../state/place/place.ts';

const EmptyLibrary = () => {
  const { intake } = useCoterie();
  return (
    <div className="empty">
      <h2>This library is empty</h2>
      <p>Drop a reference list, a BibTeX file or any other library on this page.</p>
      <Button className="button button-main" onPress={() => intake.set([])}>
        Add references…
      </Button>
      <p>Or load it at the command line, and open this page again:</p>
      <pre>npm run coterie -- import FILE</pre>
    </div>
  );
};

/** Not in a page that shows one view and no more. */
const NoFilters = () => {
  const { place } = useCoterie();
  if (useContext(FixedContext)) return null;
  return (
    <Button className="button button-main" onPress={() => place.set((now) => filterBy(now, {}))}>
      Take all filters off
    </Button>
  );
};

const NothingLeft = () => (
  <div className="empty">
    <h2>Nothing is left</h2>
    <p>No part of the library passes all filters.</p>
    <NoFilters />
  </div>
);

/** Why nothing is drawn, and what to do about it. */
export const Empty = () => {
  const { filters } = useStore(useCoterie().place);
  return Object.keys(filters).length > 0 ? <NothingLeft /> : <EmptyLibrary />;
};

/** The server cannot draw what is asked: a filter names what is not there any more. */
export const NoNetwork = ({ message }: { message: string }) => (
  <div className="empty" role="status">
    <h2>This cannot be drawn</h2>
    <p>{`${message} It may have been taken back, or merged with another.`}</p>
    <NoFilters />
  </div>
);

/** While a network is on its way; what takes long says so. The one before, where there is one, stays in sight. */
export const Building = ({ isFirst }: { isFirst: boolean }) => (
  <div className={isFirst ? 'stage-waiting' : 'stage-busy'} role="status" aria-label="Building the network">
    {isFirst && (
      <p className="stage-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </p>
    )}
    <p className="stage-slow">Building the network…</p>
  </div>
);
