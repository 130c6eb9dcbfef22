/** Publishes the present network: one HTML file that opens without a server. */
import { endpoints, fetchAnswer } from '../api/api.ts';
import { addNotice, type Coterie } from '../context/context.ts';
import { answerOf } from '../state/base/remote.ts';
import type { CslItem, Network } from '../state/base/wire.ts';
import { aroundOf, chipsOf, type FilterName, type Filters } from '../state/place/filters.ts';
import { formOf, type Place } from '../state/place/place.ts';
import { drawnPapers, filled, limitsInWords, paperDetails, slim } from '../state/place/published.ts';
import { encode } from '../state/place/url.ts';
import { titleOf } from '../state/words/words.ts';
import { views } from '../views/index.ts';
import { download } from './download.ts';

/** Where the server has the page of a published file. */
const templatePath = '/published.html';

/** The names of the things that filters name. */
const namesOf = async (filters: Filters): Promise<Map<FilterName, string>> => {
  const { author, venue, technique, source } = filters;
  const [around] = aroundOf(filters);
  const page = async (kind: 'author' | 'venue' | 'technique' | 'paper', id: string | undefined) =>
    id === undefined ? undefined : titleOf(await fetchAnswer(endpoints.page(kind, id)));
  const imported = async (): Promise<string | undefined> =>
    source === undefined
      ? undefined
      : (await fetchAnswer(endpoints.imports)).items.find(({ id }) => id === source)?.name;
  const asked: [FilterName, Promise<string | undefined>][] = [
    ['author', page('author', author)],
    ['venue', page('venue', venue)],
    ['technique', page('technique', technique)],
    ['around', page('paper', around)],
    ['source', imported()],
  ];
  const found = await Promise.all(
    asked.map(async ([name, answer]): Promise<[FilterName, string | undefined]> => [name, await answer]),
  );
  return new Map(found.flatMap(([name, words]) => (words === undefined ? [] : [[name, words]])));
};

/** The template; fails where the page was not built. */
const templateOf = async (): Promise<string> => {
  const response = await fetch(templatePath);
  if (!response.ok) throw new Error('The server has no page to publish with. Run “npm run build”.');
  return response.text();
};

/** Most papers of one answer; the server's limit. */
const atOnce = 5000;

const itemsOf = async (papers: readonly string[]): Promise<CslItem[]> => {
  const some = papers.slice(0, atOnce);
  if (some.length === 0) return [];
  const items: CslItem[] = await fetchAnswer<CslItem[]>({ path: '/api/export' }, undefined, {
    method: 'POST',
    body: JSON.stringify({ papers: some, format: 'csl-json' }),
    contentType: 'application/json',
  });
  return [...items, ...(await itemsOf(papers.slice(atOnce)))];
};

/** The file of a place. */
const fileOf = async (place: Place, network: Network, neighbors: readonly string[]): Promise<Blob> => {
  const { view, filters } = place;
  const [template, times, names, opened, sources, items] = await Promise.all([
    templateOf(),
    fetchAnswer(endpoints.times({ view, filters })),
    namesOf(filters),
    Promise.all(neighbors.map(async (id) => [id, await fetchAnswer(endpoints.neighbors(id))] as const)),
    fetchAnswer(endpoints.citationSources),
    itemsOf(drawnPapers(network)),
  ]);
  const html = filled(template, {
    format: 1,
    title: views[view].title,
    limits: limitsInWords(filters, chipsOf(filters), names),
    day: new Date().toISOString().slice(0, 10),
    // A file holds the network alone, not its themes.
    place: encode({
      ...place,
      form: formOf(place) === 'density' ? 'density' : 'nodes',
      selected: [],
      table: false,
    }),
    network: slim(network),
    times,
    neighbors: Object.fromEntries(opened),
    papers: paperDetails(items),
    citationSources: sources.items.map(({ name }) => name),
  });
  if (html === undefined)
    throw new Error('The server’s page to publish with is damaged. Run “npm run build”.');
  return new Blob([html], { type: 'text/html' });
};

/** Saves the present network as a file; a notice says how large it is, or what went wrong. */
export const publish = async ({ place, resources, notices }: Coterie): Promise<void> => {
  const now = place.get();
  const network = answerOf(resources.peek(endpoints.network(now)));
  if (!network || network.nodes.length === 0) {
    addNotice(notices, 'There is no network to publish yet.');
    return;
  }
  try {
    const file = await fileOf(now, network, now.expanded);
    download(file, `coterie-${now.view}.html`);
    const size = (file.size / 1e6).toLocaleString('en', { maximumFractionDigits: 1 });
    addNotice(
      notices,
      `The network is published as coterie-${now.view}.html (${size} MB). It opens in any browser, without a server.`,
    );
  } catch (error) {
    addNotice(notices, `The network was not published: ${error instanceof Error ? error.message : error}`);
  }
};
