/** A network as a file of its own: what is put in, and how. Pure. */
import type { CslItem, Network, Published, PublishedPaper } from '../base/wire.ts';
import { type Filters, filterInWords } from './filters.ts';

/** The element of the page that holds the data, empty in the template. */
const holder = '<script type="application/json" id="published"></script>';

/** No text can end the element: `<` is written as an escape. */
const asScript = (published: Published): string => JSON.stringify(published).replaceAll('<', '\\u003c');

/** The file: the template with the data in it; undefined if it is no template. */
export const filled = (template: string, published: Published): string | undefined =>
  template.includes(holder)
    ? template.replace(holder, () => holder.replace('></', () => `>${asScript(published)}</`))
    : undefined;

/** To a tenth of a pixel, and of a weight or a mean year what is told. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Nobody can follow the ids of joint papers in a file; what counts is how many there are. */
export const slim = (network: Network): Network => ({
  ...network,
  nodes: network.nodes.map((node) => ({
    ...node,
    x: rounded(node.x, 1),
    y: rounded(node.y, 1),
    ...(node.year === undefined ? {} : { year: rounded(node.year, 1) }),
  })),
  links: network.links.map(({ papers, joint = papers.length, ...link }) => ({ ...link, papers: [], joint })),
});

/** Who wrote papers, and where, by the id of the paper. */
export const paperDetails = (items: readonly CslItem[]): Record<string, PublishedPaper> =>
  Object.fromEntries(
    items.map(({ id, author = [], 'container-title': venue }) => [
      id,
      {
        authors: author.map(
          ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
        ),
        ...(venue === undefined ? {} : { venue }),
      },
    ]),
  );

/** The ids of the papers that are drawn. */
export const drawnPapers = ({ nodes }: Network): string[] =>
  nodes.flatMap(({ id, kind, members }) => (kind === 'paper' && members === undefined ? [id] : []));

/** What a network is limited to, in words; `names`: of the things that filters name. */
export const limitsInWords = (
  filters: Filters,
  chips: readonly { name: keyof Filters }[],
  names: ReadonlyMap<keyof Filters, string>,
): string[] => chips.map(({ name }) => filterInWords(name, filters, names.get(name)));
