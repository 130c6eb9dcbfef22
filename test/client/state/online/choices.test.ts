/** Which changes of completing are taken, and what is sent to store them. */
import { describe, expect, it } from 'vitest';
import type { LookupPaper } from '../../../../client/state/base/wire.ts';
import {
  answerMatch,
  changesLeft,
  chooseAll,
  chooseChange,
  chooseField,
  choosePaper,
  isTaken,
  paperTick,
  takeAll,
  takenOf,
  tickOfAll,
  toCommit,
} from '../../../../client/state/online/choices.ts';
import type { LookupField } from '../../../../client/state/online/fields.ts';

const paper = (id: string, status: LookupPaper['status'], ...fields: LookupField[]): LookupPaper => ({
  paper: { id, title: `Title of ${id}`, authors: [] },
  status,
  changes: fields.map((field) => ({ field, now: `${field} of ${id}`, service: 'openalex' })),
  cites: 0,
  citesHeld: 0,
});

const one = paper('one', 'sure', 'doi', 'abstract');
const two = paper('two', 'sure', 'doi', 'year');
const unsure = paper('unsure', 'ask', 'doi');
const unknown = paper('unknown', 'none');
const same = paper('same', 'sure');
const papers = [unsure, one, two, unknown, same];
const lookup = { id: 'l1' };

describe('what is taken', () => {
  it('is at first everything that is sure', () => {
    expect(takenOf(takeAll, papers)).toEqual({ papers: 2, changes: 4, open: 1 });
    expect(toCommit(lookup, takeAll, papers)).toEqual({ lookup: 'l1', leaveOut: [], accept: [] });
    expect(tickOfAll(takeAll, papers)).toBe('all');
  });

  it('is nothing where all is unticked, and a paper alone where it is ticked then', () => {
    const none = chooseAll(takeAll, false);
    expect(takenOf(none, papers).changes).toBe(0);
    const only = choosePaper(none, two, true);
    expect(paperTick(only, two)).toBe('all');
    expect(toCommit(lookup, only, papers).leaveOut).toEqual([{ field: 'abstract' }, { paper: 'one' }]);
  });

  it('leaves a field out of all papers, and takes it for one where that is ticked again', () => {
    const out = chooseField(takeAll, 'doi', false);
    expect(tickOfAll(out, papers, 'doi')).toBe('none');
    expect(tickOfAll(out, papers)).toBe('some');
    expect(paperTick(out, one)).toBe('some');
    expect(toCommit(lookup, out, papers).leaveOut).toEqual([{ field: 'doi' }]);
    const back = chooseChange(out, 'one', 'doi', true);
    expect(isTaken(back, one, 'doi')).toBe(true);
    expect(toCommit(lookup, back, papers).leaveOut).toEqual([{ paper: 'two', field: 'doi' }]);
    expect(tickOfAll(chooseField(back, 'doi', true), papers, 'doi')).toBe('all');
  });

  it('takes a whole paper where it is ticked, whatever fields are left out', () => {
    const out = choosePaper(chooseField(takeAll, 'doi', false), one, true);
    expect(paperTick(out, one)).toBe('all');
    expect(paperTick(out, two)).toBe('some');
    expect(paperTick(choosePaper(out, one, false), one)).toBe('none');
  });

  it('has no unsure match until the reader says that it is the same paper', () => {
    const right = answerMatch(takeAll, 'unsure', true);
    expect(takenOf(right, papers)).toEqual({ papers: 3, changes: 5, open: 0 });
    expect(toCommit(lookup, right, papers).accept).toEqual(['unsure']);
    const wrong = answerMatch(right, 'unsure', false);
    expect(takenOf(wrong, papers)).toEqual({ papers: 2, changes: 4, open: 0 });
    expect(toCommit(lookup, wrong, papers).accept).toEqual([]);
    expect(takenOf(answerMatch(wrong, 'unsure', undefined), papers).open).toBe(1);
  });
});

it('counts what a commit stores as the choice does', () => {
  for (const choices of [
    takeAll,
    chooseField(takeAll, 'doi', false),
    choosePaper(chooseAll(takeAll, false), two, true),
    chooseChange(answerMatch(takeAll, 'unsure', true), 'two', 'year', false),
  ]) {
    const { papers: n, changes } = takenOf(choices, papers);
    expect(changesLeft(papers, toCommit(lookup, choices, papers))).toEqual({ papers: n, changes });
  }
});
