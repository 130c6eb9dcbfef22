import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../client/state/base/wire.ts';
import {
  type History,
  noHistory,
  record,
  restorePicture,
  type Step,
  settleDecision,
  stepBack,
  stepForward,
} from '../../../../client/state/place/history.ts';
import { home, type Place } from '../../../../client/state/place/place.ts';
import {
  focusOn,
  hide,
  pin,
  setColour,
  setFilters,
  setLens,
  showView,
  toggleExpanded,
  unpin,
} from '../../../../client/state/place/transitions.ts';
import { hideSelected, keepSelected, select } from '../../../../client/state/scene/selection.ts';
import { changeInWords } from '../../../../client/state/words/change-in-words.ts';

const step = (before: Place, after: Place, at = 0): Step => ({ type: 'view', words: '', before, after, at });
const ofDecision = (id: string): Step => ({
  type: 'decision',
  words: id,
  decision: { id, kind: 'author', act: 'hide', subject: 'a', labels: {}, at: '', undone: false } as Decision,
});
const words = ({ done, undone }: History): string[][] => [
  done.map((s) => s.words),
  undone.map((s) => s.words),
];

describe('history', () => {
  it('goes back and forward, and a new step ends what could be done again', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(ofDecision) as [Step, Step, Step];
    const two = record(record(noHistory, a), b);
    expect(words(stepBack(two))).toEqual([['a'], ['b']]);
    expect(words(stepBack(stepBack(two)))).toEqual([[], ['b', 'a']]);
    expect(stepForward(stepForward(stepBack(stepBack(two))))).toEqual(two);
    expect(words(record(stepBack(two), c))).toEqual([['a', 'c'], []]);
    expect(stepBack(noHistory)).toBe(noHistory);
    expect(stepForward(two)).toBe(two);
  });

  it('takes a slider that was drawn for one step, but not two moves', () => {
    const [one, two, three] = [2, 3, 4].map((minPapers) => setFilters(home, { minPapers })) as [
      Place,
      Place,
      Place,
    ];
    const drawn = record(
      record(record(noHistory, step(home, one, 0)), step(one, two, 300)),
      step(two, three, 600),
    );
    expect(drawn.done).toEqual([step(home, three, 600)]);
    expect(record(drawn, step(three, one, 5000)).done.length).toBe(2);
    const other = setFilters(three, { ...three.filters, from: 2000 });
    expect(record(drawn, step(three, other, 700)).done.length).toBe(2);
  });

  it('follows a decision that was taken back by another way', () => {
    const history = record(record(noHistory, ofDecision('a')), ofDecision('b'));
    const [first] = history.done;
    if (first?.type !== 'decision') throw new Error('a decision');
    const settled = settleDecision(history, first.decision, true);
    expect(words(settled)).toEqual([['b'], ['a']]);
    expect(words(settleDecision(settled, first.decision, false))).toEqual([['b', 'a'], []]);
    expect(words(settleDecision(noHistory, first.decision, true))).toEqual([[], []]);
  });

  it('brings back the picture, not what the panel tells of', () => {
    const page = { type: 'page', kind: 'author', id: 'a' } as const;
    const now = focusOn(hide(home, 'b'), page);
    expect(restorePicture(now, home)).toEqual({ ...home, focus: page });
    const group = focusOn(home, { type: 'cluster', cluster: 1 });
    expect(restorePicture(showView(group, 'topics'), group)).toEqual(group);
    expect(restorePicture({ ...now, table: true }, home).table).toBe(true);
  });
});

describe('a change in words', () => {
  const names = {
    nameOf: (id: string) => id.toUpperCase(),
    viewTitles: { coauthors: 'Co-authors', topics: 'Topics', papers: 'Papers' } as Record<
      Place['view'],
      string
    >,
  };
  const moved = pin(home, { id: 'a', x: 1.4, y: 2 });
  it.each<[string, Place, Place]>([
    [
      'view changed from Co-authors to Topics',
      toggleExpanded(home, 'a'),
      showView(toggleExpanded(home, 'a'), 'topics'),
    ],
    ['coloured by year', home, setColour(home, 'year')],
    ['3 papers or more', home, setFilters(home, { minPapers: 3 })],
    ['3 papers or more removed', setFilters(home, { minPapers: 3 }), home],
    ['By X', home, setFilters(home, { author: 'x' })],
    ['A expanded', home, toggleExpanded(home, 'a')],
    ['A collapsed', toggleExpanded(home, 'a'), home],
    ['A hidden', home, hide(home, 'a')],
    ['A shown again', hide(home, 'a'), home],
    ['A moved', home, moved],
    ['A moved', moved, pin(moved, { id: 'a', x: 9, y: 9 })],
    ['A moved back', moved, unpin(moved, 'a')],
    ['only group 2', home, setLens(home, { group: 1 })],
    ['only the largest component', home, setLens(home, { largest: true })],
    ['only the neighbourhood of A', home, setLens(home, { around: { id: 'a', depth: 1 } })],
    ['all nodes, not only one neighbourhood', setLens(home, { around: { id: 'a', depth: 1 } }), home],
    ['A selected', home, select(home, ['a'])],
    ['B selected; A deselected', select(home, ['a']), select(home, ['b'])],
    ['4 nodes selected', home, select(home, ['a', 'b', 'c', 'd'])],
    ['A hidden; B hidden', select(home, ['a', 'b']), hideSelected(select(home, ['a', 'b']))],
    ['only A, B', select(home, ['a', 'b']), keepSelected(select(home, ['a', 'b']))],
    ['all nodes, not only the selected ones', setLens(home, { only: ['a'] }), home],
    ['coloured by year; A hidden', home, setColour(hide(home, 'a'), 'year')],
  ])('%s', (expected, before, after) => {
    expect(changeInWords(before, after, names)).toBe(expected);
  });
});
