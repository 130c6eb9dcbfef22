/**
 * Communities by modularity: the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre, 2008) with the resolution
 * of Reichardt and Bornholdt (2006) and a queue of nodes to visit again (Traag et al., 2019). It works on typed arrays:
 * creating objects for half a million links takes longer than finding the communities.
 */
import { seeded } from '../base/random.ts';
import { intAt, realAt, type Ties } from './links.ts';

/** An undirected graph with nodes 0 to n - 1. Each link is given once. */
interface FlatGraph extends Ties {
  n: number;
}

/** Adjacency lists: the neighbours of node `i` are stored from `starts[i]` up to `starts[i + 1]`. */
interface Rows {
  n: number;
  starts: Int32Array;
  neighbours: Int32Array;
  weights: Float64Array;
  /** Twice the weight of the links inside each node, which is a community of the level below. */
  inside: Float64Array;
}

const rowsOf = ({ n, sources, targets, weights }: FlatGraph): Rows => {
  const starts = new Int32Array(n + 1);
  for (const i of sources) starts[i + 1] = intAt(starts, i + 1) + 1;
  for (const i of targets) starts[i + 1] = intAt(starts, i + 1) + 1;
  for (let i = 0; i < n; i += 1) starts[i + 1] = intAt(starts, i + 1) + intAt(starts, i);
  const next = starts.slice();
  const neighbours = new Int32Array(2 * sources.length);
  const near = new Float64Array(2 * sources.length);
  const add = (from: number, to: number, weight: number): void => {
    const place = intAt(next, from);
    next[from] = place + 1;
    neighbours[place] = to;
    near[place] = weight;
  };
  for (let link = 0; link < sources.length; link += 1) {
    add(intAt(sources, link), intAt(targets, link), realAt(weights, link));
    add(intAt(targets, link), intAt(sources, link), realAt(weights, link));
  }
  return { n, starts, neighbours, weights: near, inside: new Float64Array(n) };
};

/** Sums by index that can be cleared quickly: the indexes that have one are the first `count` of `touched`. */
const tally = (n: number) => {
  const sums = new Float64Array(n);
  const isTouched = new Uint8Array(n);
  const touched = new Int32Array(n);
  let count = 0;
  return {
    sums,
    touched,
    count: (): number => count,
    add: (i: number, weight: number): void => {
      if (isTouched[i] === 0) {
        isTouched[i] = 1;
        touched[count] = i;
        count += 1;
      }
      sums[i] = realAt(sums, i) + weight;
    },
    clear: (): void => {
      for (let place = 0; place < count; place += 1) {
        const i = intAt(touched, place);
        sums[i] = 0;
        isTouched[i] = 0;
      }
      count = 0;
    },
  };
};

/** The nodes in random order (Fisher-Yates shuffle). */
const shuffled = (n: number, random: () => number): Int32Array => {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const swapped = intAt(order, i);
    order[i] = intAt(order, j);
    order[j] = swapped;
  }
  return order;
};

/** Moves nodes to the community of a neighbour as long as modularity grows. */
const move = (rows: Rows, resolution: number, random: () => number): Int32Array => {
  const { n, starts, neighbours, weights, inside } = rows;
  const strength = inside.slice();
  for (let i = 0; i < n; i += 1)
    for (let link = intAt(starts, i); link < intAt(starts, i + 1); link += 1)
      strength[i] = realAt(strength, i) + realAt(weights, link);
  const twice = strength.reduce((sum, value) => sum + value, 0);
  const home = Int32Array.from({ length: n }, (_, i) => i);
  const totals = strength.slice();
  const near = tally(n);
  // A ring buffer of nodes to visit; each is in it at most once.
  const queue = shuffled(n, random);
  const isWaiting = new Uint8Array(n).fill(1);
  let head = 0;
  let waiting = n;
  while (waiting > 0) {
    const node = intAt(queue, head);
    head = (head + 1) % n;
    waiting -= 1;
    isWaiting[node] = 0;
    const own = intAt(home, node);
    const weight = realAt(strength, node);
    near.add(own, 0);
    for (let link = intAt(starts, node); link < intAt(starts, node + 1); link += 1)
      near.add(intAt(home, intAt(neighbours, link)), realAt(weights, link));
    totals[own] = realAt(totals, own) - weight;
    const price = (resolution * weight) / twice;
    let best = own;
    let most = realAt(near.sums, own) - price * realAt(totals, own);
    for (let place = 0; place < near.count(); place += 1) {
      const community = intAt(near.touched, place);
      const value = realAt(near.sums, community) - price * realAt(totals, community);
      if (value > most + 1e-12) {
        best = community;
        most = value;
      }
    }
    near.clear();
    totals[best] = realAt(totals, best) + weight;
    if (best === own) continue;
    home[node] = best;
    for (let link = intAt(starts, node); link < intAt(starts, node + 1); link += 1) {
      const other = intAt(neighbours, link);
      if (isWaiting[other] === 1 || intAt(home, other) === best) continue;
      isWaiting[other] = 1;
      queue[(head + waiting) % n] = other;
      waiting += 1;
    }
  }
  return home;
};

/** Renumbers communities from 0 in place, in the order of their first node; returns how many there are. */
const renumber = (home: Int32Array): number => {
  const names = new Int32Array(home.length).fill(-1);
  let count = 0;
  for (let i = 0; i < home.length; i += 1) {
    const community = intAt(home, i);
    if (names[community] === -1) {
      names[community] = count;
      count += 1;
    }
    home[i] = intAt(names, community);
  }
  return count;
};

/** The graph of the next level, whose nodes are the communities. */
const aggregate = (rows: Rows, home: Int32Array, n: number): Rows => {
  const starts = new Int32Array(n + 1);
  const members = new Int32Array(rows.n);
  for (const community of home) starts[community + 1] = intAt(starts, community + 1) + 1;
  for (let i = 0; i < n; i += 1) starts[i + 1] = intAt(starts, i + 1) + intAt(starts, i);
  const next = starts.slice();
  for (let i = 0; i < rows.n; i += 1) {
    const community = intAt(home, i);
    members[intAt(next, community)] = i;
    next[community] = intAt(next, community) + 1;
  }
  const rowStarts = new Int32Array(n + 1);
  const neighbours: number[] = [];
  const weights: number[] = [];
  const inside = new Float64Array(n);
  const near = tally(n);
  for (let community = 0; community < n; community += 1) {
    for (let place = intAt(starts, community); place < intAt(starts, community + 1); place += 1) {
      const node = intAt(members, place);
      inside[community] = realAt(inside, community) + realAt(rows.inside, node);
      for (let link = intAt(rows.starts, node); link < intAt(rows.starts, node + 1); link += 1)
        near.add(intAt(home, intAt(rows.neighbours, link)), realAt(rows.weights, link));
    }
    for (let place = 0; place < near.count(); place += 1) {
      const other = intAt(near.touched, place);
      if (other === community) inside[community] = realAt(inside, community) + realAt(near.sums, other);
      else {
        neighbours.push(other);
        weights.push(realAt(near.sums, other));
      }
    }
    near.clear();
    rowStarts[community + 1] = neighbours.length;
  }
  return {
    n,
    starts: rowStarts,
    neighbours: Int32Array.from(neighbours),
    weights: Float64Array.from(weights),
    inside,
  };
};

/** The community of each node, numbered from 0. The same graph always gives the same communities. */
export const communities = (graph: FlatGraph, resolution: number): Int32Array => {
  const random = seeded(1);
  let rows = rowsOf(graph);
  const found = Int32Array.from({ length: graph.n }, (_, i) => i);
  for (;;) {
    const home = move(rows, resolution, random);
    const count = renumber(home);
    for (let i = 0; i < found.length; i += 1) found[i] = intAt(home, intAt(found, i));
    if (count === rows.n) return found;
    rows = aggregate(rows, home, count);
  }
};
