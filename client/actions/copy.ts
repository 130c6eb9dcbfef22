/** Puts a text on the clipboard. */
import { addNotice, type Coterie } from '../context/context.ts';

/** Never throws; where the browser does not allow it, the text is shown, to be copied by hand. */
export const copyText = (notices: Coterie['notices'], text: string, done: string): void => {
  const show = (): void =>
    addNotice(notices, `This browser does not let the page copy. Copy by hand: ${text}`);
  // Absent where the page is not served over HTTPS or from this machine.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) clipboard.writeText(text).then(() => addNotice(notices, done), show);
  else show();
};
