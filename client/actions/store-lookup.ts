/** What happens once a lookup is stored: the page is refreshed, a notice says what was stored, and undo takes it back. */
import { addNotice, type Coterie } from '../context/context.ts';
import type { Import, Lookup, LookupCommit } from '../state/base/wire.ts';
import { changesLeft } from '../state/online/choices.ts';
import { storedInWords } from '../state/online/words.ts';
import { record } from '../state/place/history.ts';
import { undoImport } from './undo-import.ts';

export const storedLookup = (
  coterie: Coterie,
  lookup: Lookup,
  commit: Partial<LookupCommit>,
  { id, name, added }: Import,
): void => {
  const words = storedInWords(
    lookup.act,
    changesLeft(lookup.papers?.items ?? [], commit),
    added?.nodes.Paper ?? 0,
  );
  coterie.history.set((now) => record(now, { type: 'import', words: `stored “${name}”`, id, name }));
  coterie.resources.refresh();
  addNotice(coterie.notices, words, {
    label: 'Undo',
    act: () => void undoImport(coterie, { id, name }),
  });
};
