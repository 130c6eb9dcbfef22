/** What a published file answers in place of the server: its network, and what belongs to it. Pure. */

import type { Lists } from '../api/api.ts';
import { ApiProblem, type Endpoint } from '../api/api.ts';
import type { CitationSources, PaperPage, Published } from '../state/base/wire.ts';

const inOnePart = <T>(items: T[]): { items: T[]; total: number; next: null } => ({
  items,
  total: items.length,
  next: null,
});

/** The papers of a venue, which the legend sets off. */
const papersOfVenue = ({ network }: Published, venue: string | null): Lists['papers'] =>
  inOnePart(
    network.nodes
      .filter((node) => node.kind === 'paper' && node.venue === venue)
      .map(({ id, label, title = label }) => ({ id, title, authors: [] })),
  );

const citationSources = ({ citationSources: names }: Published): CitationSources =>
  inOnePart(names.map((name) => ({ name, papers: 0 })));

/** Of a paper what the hover card tells; `undefined` if it is not drawn. */
const pageOf = ({ papers, network }: Published, id: string): PaperPage | undefined => {
  const [known, node] = [papers[id], network.nodes.find((other) => other.id === id)];
  if (!known || !node) return undefined;
  const { label, title = label } = node;
  return {
    paper: { id, title, type: 'article' },
    authors: known.authors.map((name, position) => ({ id: name, label: name, printed: name, position })),
    ...(known.venue === undefined ? {} : { venue: { id: known.venue, label: known.venue } }),
    techniques: [],
    sources: [],
    cites: [],
    citedBy: [],
    total: { cites: 0, citedBy: 0 },
  };
};

/** The last part of a path. */
const idIn = ({ pathname }: URL): string => decodeURIComponent(pathname.split('/').at(-1) ?? '');

/** Each kind of path, and what is there. */
const answers: readonly [path: RegExp, answer: (published: Published, url: URL) => unknown][] = [
  [/^\/api\/networks\/[^/]+$/, ({ network }) => network],
  [/^\/api\/networks\/[^/]+\/times$/, ({ times }) => times],
  [/^\/api\/neighbors\//, ({ neighbors }, url) => neighbors[idIn(url)]],
  [/^\/api\/citation-sources$/, citationSources],
  [/^\/api\/papers\/[^/]+$/, (published, url) => pageOf(published, idIn(url))],
  [/^\/api\/papers$/, (published, { searchParams }) => papersOfVenue(published, searchParams.get('venue'))],
];

/** Answers an endpoint from the file; whatever else is asked is not there. */
export const answerFrom =
  (published: Published) =>
  async ({ path }: Endpoint<unknown>): Promise<unknown> => {
    const url = new URL(path, 'file:///');
    const found = answers.find(([known]) => known.test(url.pathname))?.[1](published, url);
    if (found === undefined) throw new ApiProblem(404, 'This file does not hold that.');
    return found;
  };
