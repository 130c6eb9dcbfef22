/** The themes of a group: its most distinctive techniques. */
import type { Incidence } from './incidence.ts';
import { at } from './links.ts';

/** A technique in fewer papers of the group is no theme. */
const least = 2;

/** The strongest techniques among which the themes are chosen. */
const considered = 12;

/** Names the themes of some papers, given by number, of `size` in all: a paper without techniques has no number. */
export type Themes = (papers: Iterable<number>, size: number, most: number) => string[];

interface Scored {
  label: string;
  score: number;
}

/** A more specific theme takes the place of a general one if its score is at least this share of the other's. */
const specific = 0.5;

const wordsOf = (label: string): string[] => label.toLowerCase().split(/[\s-]+/);

/** Whether all words of one name stand in the other. */
export const isWithin = (one: string, other: string): boolean => {
  const words = new Set(wordsOf(other));
  return wordsOf(one).every((word) => words.has(word));
};

/**
 * Themes that say the same are one: of "translation" and "machine translation" the longer, unless it is much weaker.
 * `found`: the strongest first.
 */
export const distinct = (found: readonly Scored[], most: number): string[] => {
  const chosen: Scored[] = [];
  for (const theme of found) {
    const general = chosen.findIndex(({ label }) => isWithin(label, theme.label));
    const same = chosen[general];
    if (same) {
      if (theme.score < specific * same.score) continue;
      chosen[general] = { ...theme, score: same.score };
      const others = chosen.filter(({ label }) => label === theme.label || !isWithin(label, theme.label));
      chosen.splice(0, chosen.length, ...others);
    } else if (chosen.length < most && !chosen.some(({ label }) => isWithin(theme.label, label)))
      chosen.push(theme);
  }
  return [...new Set(chosen.map(({ label }) => label))];
};

/**
 * Names of the most distinctive techniques of some papers of the incidence, the strongest first. The measure is a
 * technique's term in the Kullback-Leibler divergence of the group from all papers: share · log(share / share in all).
 */
export const createThemes = ({ items, starts, members }: Incidence): Themes => {
  let papersWithAny = 0;
  for (let paper = 0; paper + 1 < starts.length; paper += 1)
    if (at(starts, paper + 1) > at(starts, paper)) papersWithAny += 1;
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
        return { member, score: share * Math.log(share / (at(all, member) / papersWithAny)) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.member - b.member);
    for (const member of touched) here[member] = 0;
    const named = found
      .slice(0, considered)
      .map(({ member, score }) => ({ label: items.item(member).label, score }));
    return distinct(named, most);
  };
};
