/** Files may be dropped anywhere on the page. */
import { endpoints, fetchAnswer } from '../api/api.ts';
import {
  bringsFolder,
  type DroppedFile,
  droppedEntries,
  filesOf,
  leftOutInWords,
} from '../browser/dropped-files.ts';
import { addNotice, type Coterie } from '../context/context.ts';
import { enqueue } from '../state/import/queue.ts';

/** Whether what is dragged are files. */
export const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Queues what is dropped; to be called before the page is drawn, so that no drop goes astray. */
export const bindDrops = (
  { importQueue, notices }: Pick<Coterie, 'importQueue' | 'notices'>,
  page: Window,
): void => {
  const take = (files: readonly DroppedFile[]): void => {
    if (files.length > 0) importQueue.set((now) => enqueue(now, files));
  };
  const takeFolders = async (entries: readonly FileSystemEntry[]): Promise<void> => {
    const { endings } = await fetchAnswer(endpoints.formats);
    const found = await filesOf(entries, endings);
    const note = leftOutInWords(found);
    if (note !== undefined) addNotice(notices, note);
    take(found.files);
  };
  // Else the browser would leave the page for the file.
  const stay = (event: DragEvent): void => {
    if (bringsFiles(event)) event.preventDefault();
  };
  for (const name of ['dragenter', 'dragover', 'drop'] as const) page.addEventListener(name, stay);
  page.addEventListener('drop', (event) => {
    const transfer = event.dataTransfer;
    if (!transfer || !bringsFiles(event)) return;
    const entries = droppedEntries(transfer);
    if (bringsFolder(entries))
      takeFolders(entries).catch(() => addNotice(notices, 'The folder could not be read. Try again.'));
    else take([...transfer.files].map((body) => ({ name: body.name, body })));
  });
};
