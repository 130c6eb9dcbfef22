/**
 * Finds people some of whose papers go rather to others: `M. Okapi` and Maria Okapi are taken to be one, and then a list brings
 * Martin Okapi with the co-authors of one paper of `M. Okapi`.
 */
import type { Clue } from './clues.ts';
import type { Evidence } from './evidence.ts';
import { allJoined, type Group } from './group.ts';
import { canBeOnePerson, isInitialOnly, threshold } from './people.ts';
import { oddsOf, onlyNamed, relateGroups } from './score.ts';

/** Somebody with more mentions is not looked at: they are held together by more than one paper. */
const most = 12;

/** Whether the mentions of a person are few, and of several papers, and some print initials. */
export const mayBeTorn = (mentions: readonly Clue[]): boolean =>
  mentions.length > 1 &&
  mentions.length <= most &&
  mentions.some(({ name }) => isInitialOnly({ names: [name] }));

/** Log odds by more than the name; undefined if nothing else speaks for one person. */
const evident = (evidence: Evidence, mention: Group, other: Group): number | undefined => {
  const relation = relateGroups(mention, other);
  return relation === undefined || onlyNamed(evidence, mention, other, relation)
    ? undefined
    : oddsOf(evidence, mention, other);
};

/** To whom of `others` a mention goes rather than to the `rest` of its person. */
const goalOf = (
  evidence: Evidence,
  mention: Group,
  rest: Group | undefined,
  others: readonly Group[],
): Group | undefined => {
  let best: Group | undefined;
  let most = Math.max(threshold, (rest && evident(evidence, mention, rest)) ?? threshold);
  for (const other of others) {
    const odds = evident(evidence, mention, other) ?? threshold;
    if (odds <= most) continue;
    [best, most] = [other, odds];
  }
  return best;
};

/**
 * The mentions of a person in parts: those that stay, then those that go to others who cannot be the person that stays. One
 * part if nothing tears the person apart.
 */
export const tornBetween = (
  evidence: Evidence,
  mentions: readonly Group[],
  others: readonly Group[],
): Group[][] => {
  const parts = new Map<Group, Group[]>();
  const stay: Group[] = [];
  for (const mention of mentions) {
    const rest = allJoined(mentions.filter((each) => each !== mention));
    const goal = isInitialOnly(mention) ? goalOf(evidence, mention, rest, others) : undefined;
    if (goal) parts.set(goal, [...(parts.get(goal) ?? []), mention]);
    else stay.push(mention);
  }
  const goals = [...parts].sort(([, a], [, b]) => b.length - a.length);
  const staying = allJoined(stay);
  // Initials that stay are whoever the most of the others are.
  const anchor = staying && !isInitialOnly(staying) ? staying : goals[0]?.[0];
  const leaving = goals.filter(([goal]) => anchor && goal !== anchor && !canBeOnePerson(anchor, goal));
  const gone = new Set(leaving.flatMap(([, part]) => part));
  return [mentions.filter((mention) => !gone.has(mention)), ...leaving.map(([, part]) => part)];
};
