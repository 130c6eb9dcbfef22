/** Papers as a BibTeX file that the browser saves. */
import { addNotice, type Coterie } from './context.ts';

/** Never throws; a failure is told in a notice. */
export const saveReferences = async (
  notices: Coterie['notices'],
  papers: readonly string[],
  name: string,
): Promise<void> => {
  try {
    const response = await fetch('/api/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ papers, format: 'bibtex' }),
    });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = `${name}.bib`;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) {
    addNotice(notices, `Nothing was saved: ${error instanceof Error ? error.message : error}`);
  }
};
