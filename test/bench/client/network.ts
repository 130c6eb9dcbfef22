/** Networks of any size to draw: groups of people who mostly write with their own, a few with very many. */
import type { Network } from '../../../server/api.ts';
import { random } from '../random.ts';

/** Links for every node. */
const density = 3;
/** How many links stay in their group. */
const inside = 0.9;

/**
 * `n` nodes and three times as many links, the same on every machine. Groups of about a hundred lie on a spiral; in each
 * the first have the most links (preferential attachment: Barabási and Albert 1999).
 */
export const benchNetwork = (n: number): Network => {
  const next = random(n);
  const groups = Math.max(2, Math.round(n / 100));
  const nodes = Array.from({ length: n }, (_, i): Network['nodes'][number] => {
    const cluster = i % groups;
    const [turn, far] = [cluster * 2.399963, 160 * Math.sqrt(cluster)];
    const [angle, away] = [next() * 2 * Math.PI, 70 * Math.sqrt(next())];
    return {
      id: `a_${i}`,
      kind: 'author',
      label: `Author ${i}`,
      papers: 1,
      year: 2000 + (i % 25),
      cluster,
      x: far * Math.cos(turn) + away * Math.cos(angle),
      y: far * Math.sin(turn) + away * Math.sin(angle),
    };
  });
  const links = new Map<string, Network['links'][number]>();
  const members = Array.from({ length: groups }, (_, group) =>
    nodes.filter(({ cluster }) => cluster === group),
  );
  // An early member is taken more often: the square of an even number is near 0 most of the time.
  const someOf = (group: readonly Network['nodes'][number][]) =>
    group[Math.floor(next() ** 2 * group.length)];
  for (let tries = 0; links.size < density * n && tries < 20 * density * n; tries += 1) {
    const from = nodes[Math.floor(next() * n)];
    const to = someOf(next() < inside ? (members[from?.cluster ?? 0] ?? []) : nodes);
    if (!from || !to || from === to) continue;
    const [source, target] = from.id < to.id ? [from, to] : [to, from];
    const key = `${source.id} ${target.id}`;
    const weight = (links.get(key)?.weight ?? 0) + 1;
    links.set(key, { source: source.id, target: target.id, weight, papers: [`p_${links.size}`] });
    source.papers += 1;
    target.papers += 1;
  }
  const drawn = [...links.values()];
  return {
    nodes,
    links: drawn,
    clusters: members.map((group, id) => ({ id, label: `Group ${id}`, nodes: group.length, themes: [] })),
    total: { nodes: n, links: drawn.length },
    truncated: false,
    years: Array.from({ length: 25 }, (_, i) => ({ year: 2000 + i, papers: n })),
  };
};
