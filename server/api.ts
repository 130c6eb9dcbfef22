/** The HTTP contract: a zod request and response for every endpoint. The client takes its types from here. */
export * from './api/compare.ts';
export * from './api/decisions.ts';
export * from './api/identity.ts';
export * from './api/imports.ts';
export * from './api/likely.ts';
export * from './api/lists.ts';
export * from './api/lookups.ts';
export * from './api/networks.ts';
export * from './api/pages.ts';
export * from './api/places.ts';
export type { Published, PublishedPaper } from './api/published.ts';
export * from './api/related.ts';
export * from './api/service.ts';
export * from './api/themes.ts';
export * from './api/things.ts';
export * from './api/times.ts';
export * from './api/walks.ts';
