/** The themes of a group: its most distinctive techniques. */
import { ascending, type Incidence } from './incidence.ts';
import { at } from './links.ts';

/** A technique in fewer papers of the group is no theme. */
const least = 2;

/** Names the themes of some papers, given by number, of `size` in all: a paper without techniques has no number. */
export type Themes = (papers: Iterable<number>, size: number, most: number) => string[];

/**
 * Names of the most distinctive techniques of some papers of the incidence, the strongest first. The measure is a
 * technique's term in the Kullback-Leibler divergence of the group from all papers: share · log(share / share in all).
 */
export const createThemes = ({ items, ids, starts, members }: Incidence): Themes => {
  const all = new Int32Array(items.length);
  for (const member of members) all[member] = at(all, member) + 1;
  const here = new Int32Array(items.length);
  return (papers, size, most) => {
    const touched: number[] = [];
    for (const paper of papers)
      for (let place = at(starts, paper); place < at(starts, paper + 1); place += 1) {
        const member = at(members, place);
        if (here[member] === 0) touched.push(member);
        here[member] = at(here, member) + 1;
      }
    const found = touched
      .filter((member) => at(here, member) >= least)
      .map((member) => {
        const share = at(here, member) / size;
        return { member, score: share * Math.log(share / (at(all, member) / ids.length)) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || ascending(items[a.member]?.id ?? '', items[b.member]?.id ?? ''));
    for (const member of touched) here[member] = 0;
    return found.slice(0, most).flatMap(({ member }) => items[member]?.label ?? []);
  };
};
