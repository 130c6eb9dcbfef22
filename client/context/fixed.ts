/** Whether the picture is only shown, not worked with: then what would be chosen is told as text. */
import { createContext } from 'react';

export const FixedContext = createContext(false);
