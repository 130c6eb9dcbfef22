/** The page of a library without papers: what to drop, or the sample to begin with. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { loadSample } from '../../actions/load-sample.ts';
import { useCoterie } from '../../context/context.ts';

export const EmptyLibrary = () => {
  const coterie = useCoterie();
  const [isLoading, setLoading] = useState(false);
  const load = async (): Promise<void> => {
    setLoading(true);
    await loadSample(coterie);
    setLoading(false);
  };
  return (
    <div className="empty">
      <h2>The library is empty</h2>
      <p>
        Drop papers as PDF, a reference list, or an export of Zotero, EndNote, Scopus or any other program
        here. You see what was read before anything is stored.
      </p>
      <div className="actions">
        <Button className="button button-main" onPress={() => coterie.importQueue.set([])}>
          Add references…
        </Button>
        <Button className="button" isDisabled={isLoading} onPress={() => void load()}>
          {isLoading ? 'Loading the sample…' : 'Try the sample'}
        </Button>
      </div>
      <p>Or import files on the command line:</p>
      <pre>npm run coterie -- import FILE</pre>
    </div>
  );
};
