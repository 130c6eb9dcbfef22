import type { NodeKind } from './wire.ts';

/** The kinds of thing that have a page of facts. */
export const pageKinds = ['paper', 'author', 'venue', 'technique'] as const satisfies readonly NodeKind[];
export type PageKind = (typeof pageKinds)[number];

export const isPageKind = (kind: string): kind is PageKind => pageKinds.some((known) => known === kind);
