/** The layout of Coterie's own JSON: its version, and the sections of a file in order. */
import type { Graph } from '../../../../../server/model.ts';

/** The version of the layout; a reader refuses newer ones. */
export const layoutVersion = 1;

const nodeLists = ['sources', 'papers', 'authors', 'venues', 'techniques'] as const;
export const relationLists = ['wrote', 'publishedIn', 'uses', 'cites', 'lists'] as const;
const recordLists = ['found', 'decisions'] as const;

/** The sections of a file, in their order. */
export const sections = [
  ...nodeLists,
  ...relationLists,
  ...recordLists,
] as const satisfies readonly (keyof Graph)[];
