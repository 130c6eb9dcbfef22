/** Links in numbers: objects for half a million links would cost more than all that is computed with them. */
import type { NetworkLink } from '../../api.ts';

/** Weighted links between nodes 0 to n - 1; none joins a node to itself. */
export interface Ties {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Links with their joint papers. */
export interface Links extends Ties {
  /** The papers of link `i`, as indexes into a list of ids, ascending, stand from `starts[i]` up to `starts[i + 1]` in `papers`. */
  readonly starts: Int32Array;
  readonly papers: Int32Array;
}

/** The value at an index that is known to be valid. */
export const at = (array: Int32Array | Float64Array, i: number): number => array[i] as number;

/** Numbers that are added one by one. */
export const openNumbers = (size = 1024) => {
  let numbers = new Int32Array(size);
  let length = 0;
  return {
    add: (value: number): void => {
      if (length === numbers.length) {
        const wider = new Int32Array(2 * length);
        wider.set(numbers);
        numbers = wider;
      }
      numbers[length] = value;
      length += 1;
    },
    set: (place: number, value: number): void => {
      numbers[place] = value;
    },
    length: (): number => length,
    all: (): Int32Array => numbers.slice(0, length),
  };
};

/** Some links, chosen by their indexes: with these weights, and between nodes numbered anew. */
export const chosenLinks = (
  links: Links,
  indexes: Int32Array,
  weights: Float64Array,
  numbers: Int32Array,
): Links => {
  const count = indexes.length;
  const sources = new Int32Array(count);
  const targets = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  let end = 0;
  for (let i = 0; i < count; i += 1) {
    const link = at(indexes, i);
    sources[i] = at(numbers, at(links.sources, link));
    targets[i] = at(numbers, at(links.targets, link));
    end += at(links.starts, link + 1) - at(links.starts, link);
    starts[i + 1] = end;
  }
  const papers = new Int32Array(end);
  end = 0;
  for (let i = 0; i < count; i += 1) {
    const link = at(indexes, i);
    for (let place = at(links.starts, link); place < at(links.starts, link + 1); place += 1) {
      papers[end] = at(links.papers, place);
      end += 1;
    }
  }
  return { sources, targets, weights, starts, papers };
};

/** Links as the API has them: the smaller id is the source. */
export const writtenLinks = (
  links: Links,
  indexes: Iterable<number>,
  nodes: readonly { id: string }[],
  papers: readonly string[],
): NetworkLink[] =>
  Array.from(indexes, (link) => {
    const [one, other] = [nodes[at(links.sources, link)]?.id ?? '', nodes[at(links.targets, link)]?.id ?? ''];
    const joint = links.papers.subarray(at(links.starts, link), at(links.starts, link + 1));
    return {
      source: one < other ? one : other,
      target: one < other ? other : one,
      weight: at(links.weights, link),
      papers: Array.from(joint, (paper) => papers[paper] ?? ''),
    };
  });
