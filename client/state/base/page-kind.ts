import type { NodeKind } from './wire.ts';

/** The kinds of thing that the library holds, which can be corrected. */
const heldKinds = ['paper', 'author', 'venue', 'technique'] as const satisfies readonly NodeKind[];
export type HeldKind = (typeof heldKinds)[number];

/** The kinds of thing that have a page of facts: institutions and countries too, which affiliations name. */
export const pageKinds = [...heldKinds, 'institution', 'country'] as const satisfies readonly NodeKind[];
export type PageKind = (typeof pageKinds)[number];

export const isPageKind = (kind: string): kind is PageKind => pageKinds.some((known) => known === kind);
