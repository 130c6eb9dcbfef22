/** Whether the page is embedded: then controls are shown as text. */
import { createContext } from 'react';

export const EmbeddedContext = createContext(false);
