/** Saved views, saved in this browser. Values only. */

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The query of its address, with its question mark; empty for the home place. */
  readonly query: string;
}

/** Latest first. */
export type SavedViews = readonly SavedView[];

export const savedViewsKey = 'coterie-views';

/** Most views saved. */
export const mostViews = 100;
export const longestName = 120;
/** Letters of an address; a longer one no server would take. */
const longestQuery = 16_000;

/** A name in one line, not too long; empty if nothing was typed. */
const tidyName = (name: string): string => name.trim().replace(/\s+/g, ' ').slice(0, longestName).trim();

/** The name, with a number behind it where another view has it. */
const freeName = (views: SavedViews, name: string): string => {
  const taken = new Set(views.map((view) => view.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
};

/** The same views where there is no name, or no room. */
export const saveView = (views: SavedViews, name: string, query: string): SavedViews => {
  const tidy = tidyName(name);
  if (tidy === '' || views.length >= mostViews || query.length > longestQuery) return views;
  const number = views.reduce((most, { id }) => Math.max(most, Number(id) || 0), 0) + 1;
  return [{ id: String(number), name: freeName(views, tidy), query }, ...views];
};

export const renameView = (views: SavedViews, id: string, name: string): SavedViews => {
  const tidy = tidyName(name);
  const others = views.filter((view) => view.id !== id);
  return tidy === ''
    ? views
    : views.map((view) => (view.id === id ? { ...view, name: freeName(others, tidy) } : view));
};

export const deleteView = (views: SavedViews, id: string): SavedViews =>
  views.filter((view) => view.id !== id);

/** A deleted view at its place again. */
export const restoreView = (views: SavedViews, view: SavedView, at: number): SavedViews =>
  views.some(({ id }) => id === view.id) ? views : views.toSpliced(at, 0, view);

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  tidyName(value.name) !== '' &&
  'query' in value &&
  typeof value.query === 'string' &&
  /^(\?|$)/.test(value.query) &&
  value.query.length <= longestQuery;

/** The views saved in the browser; anything invalid, and any repeated id, is skipped. */
export const readViews = (text: string | null): SavedViews => {
  try {
    const saved: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(saved)) return [];
    const byId = new Map(
      saved
        .filter(isView)
        .toReversed()
        .map(({ id, name, query }) => [id, { id, name: tidyName(name), query }]),
    );
    return [...byId.values()].toReversed().slice(0, mostViews);
  } catch {
    return [];
  }
};
