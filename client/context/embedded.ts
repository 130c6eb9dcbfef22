/** Whether the page is shown elsewhere: then what would ask the server is text, or left out. */
import { createContext } from 'react';

/** Embedded in a frame of another page, or a published file, which stands alone. */
export const EmbeddedContext = createContext<false | 'frame' | 'file'>(false);
