/** `coterie publish`: a network as one HTML file that opens from disk, without a server. */
import { readFile, writeFile } from 'node:fs/promises';
import { type Network, type NetworkQuery, PaperNetworkQuery, type Published } from '../../server/api.ts';
import type { Config } from '../../server/base/config.ts';
import { CoterieError } from '../../server/base/errors.ts';
import { citationSources } from '../../server/queries/library/citation-sources.ts';
import { paperRefs } from '../../server/queries/lists/paper-refs.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import { networkOf } from '../../server/routes/build/network.ts';
import { networkTimes } from '../../server/routes/build/network-times.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { openAnalysis } from '../../server/workers/analysis-pool.ts';
import { openRanking } from '../../server/workers/ranking-pool.ts';
import { amount, type Output } from './output.ts';
import { root } from './package-root.ts';
import { type Colour, networks, titles, type View } from './published-views.ts';

export interface PublishOptions {
  view: View;
  colour?: Colour;
  title?: string;
  author?: string;
  technique?: string;
  venue?: string;
  since?: number;
  until?: number;
  minPapers?: number;
  most?: number;
}

/** Each filter: its parameter in the API, its name in an address of the page, and itself in words. */
const filters = {
  author: { parameter: 'author', address: 'only-author', words: (name: string) => `By ${name}` },
  technique: { parameter: 'technique', address: 'only-technique', words: (name: string) => `On ${name}` },
  venue: { parameter: 'venue', address: 'only-venue', words: (name: string) => `In ${name}` },
  since: { parameter: 'from', address: 'since', words: (year: string) => `Since ${year}` },
  until: { parameter: 'to', address: 'until', words: (year: string) => `Until ${year}` },
  minPapers: {
    parameter: 'minPapers',
    address: 'min-papers',
    words: (least: string) => `${amount(Number(least), 'paper')} or more`,
  },
  most: { parameter: 'limit', address: 'most', words: (most: string) => `At most ${most} nodes` },
} as const satisfies Record<string, { parameter: keyof NetworkQuery; address: string; words: unknown }>;

/** The filters that are set. */
const chosenOf = (options: PublishOptions) =>
  (Object.keys(filters) as (keyof typeof filters)[]).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [{ ...filters[name], value: String(value) }];
  });

/** The query of the network, as the page would ask for it. */
const queryOf = (options: PublishOptions): PaperNetworkQuery =>
  PaperNetworkQuery.parse({
    ...(options.view === 'timeline' ? { linksPerNode: 1 } : { linksPerNode: 'auto', detail: 'auto' }),
    ...Object.fromEntries(chosenOf(options).map(({ parameter, value }) => [parameter, value])),
  });

const placeOf = (options: PublishOptions): string => {
  const query = new URLSearchParams({ view: options.view });
  if (options.colour) query.set('colour', options.colour);
  for (const { address, value } of chosenOf(options)) query.set(address, value);
  return `?${query}`;
};

/** The filters in words, with the names of what they are limited to. */
const limitsOf = async (store: Store, options: PublishOptions): Promise<string[]> => {
  const chosen = chosenOf(options);
  const names = new Map(
    (await store.ask(nodeRefs, { ids: chosen.map(({ value }) => value) })).map(({ id, label }) => [
      id,
      label,
    ]),
  );
  return chosen.map(({ words, value }) => words(names.get(value) ?? value));
};

/** Who wrote the papers that are drawn, and where. */
const detailsOf = async (store: Store, { nodes }: Network): Promise<Published['papers']> => {
  const ids = nodes.flatMap(({ id, kind, members }) =>
    kind === 'paper' && members === undefined ? [id] : [],
  );
  const refs = await store.ask(paperRefs, { ids });
  return Object.fromEntries(
    refs.map(({ id, authors, venue }) => [
      id,
      { authors: authors.map(({ label }) => label), ...(venue ? { venue: venue.label } : {}) },
    ]),
  );
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Without what nobody can follow or see in a file: as the page writes it, see `client/state/place/published.ts`. */
const slim = (network: Network): Network => ({
  ...network,
  nodes: network.nodes.map((node) => ({
    ...node,
    x: rounded(node.x, 1),
    y: rounded(node.y, 1),
    ...(node.year === undefined ? {} : { year: rounded(node.year, 1) }),
  })),
  links: network.links.map(({ papers, joint = papers.length, ...link }) => ({ ...link, papers: [], joint })),
});

const publishedOf = async (options: PublishOptions, store: Store, config: Config): Promise<Published> => {
  const analysis = openAnalysis(store, config);
  const ranking = openRanking(config);
  try {
    const name = networks[options.view];
    const query = queryOf(options);
    const sources = { store, analysis, ranking };
    const network = await networkOf(sources, name, query);
    return {
      format: 1,
      title: options.title ?? titles[options.view],
      limits: await limitsOf(store, options),
      day: new Date().toISOString().slice(0, 10),
      place: placeOf(options),
      network: slim(network),
      times: await networkTimes(sources, name, query),
      neighbors: {},
      papers: await detailsOf(store, network),
      citationSources: (await store.ask(citationSources, {})).map(({ name: source }) => source),
    };
  } finally {
    await Promise.all([analysis.close(), ranking.close()]);
  }
};

/** The page of a published file, from the built pages. */
const readTemplate = async (): Promise<string> => {
  const page = new URL('dist/client/published.html', root);
  return readFile(page, 'utf8').catch(() => {
    throw new CoterieError('The page to publish with is not built. Run "npm run build", then publish again.');
  });
};

const holder = /(<script type="application\/json" id="published">)(<\/script>)/;

export const publish = async (
  file: string,
  options: PublishOptions,
  config: Config,
  output: Output,
): Promise<void> => {
  const template = await readTemplate();
  if (!holder.test(template))
    throw new CoterieError('The page to publish with is damaged. Run "npm run build", then publish again.');
  const store = await openStore(config);
  try {
    const published = await publishedOf(options, store, config);
    const { nodes, links } = published.network;
    if (nodes.length === 0)
      throw new CoterieError('There is nothing to publish: no paper of the library fits these filters.');
    // No text can end the element that holds the data.
    const data = JSON.stringify(published).replaceAll('<', '\\u003c');
    const html = template.replace(holder, (_all, begin: string, end: string) => `${begin}${data}${end}`);
    await writeFile(file, html);
    const size = (Buffer.byteLength(html) / 1e6).toFixed(1);
    output.say(
      `Published ${amount(nodes.length, 'node')} and ${amount(links.length, 'link')} in ${file} (${size} MB). It opens in any browser, without a server.`,
    );
  } finally {
    await store.close();
  }
};
