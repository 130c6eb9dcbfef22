/** Puts a text on the clipboard. */
import { addNotice, type Coterie } from '../context/context.ts';

/** Never throws; if the browser does not allow it, a notice shows the text. */
export const copyText = (notices: Coterie['notices'], text: string, done: string): void => {
  const show = (): void =>
    addNotice(notices, `This browser does not allow copying. Copy this text yourself: ${text}`);
  // Absent where the page is not served over HTTPS or from this machine.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) clipboard.writeText(text).then(() => addNotice(notices, done), show);
  else show();
};
