import { expect, it } from 'vitest';
import { currentRevision, runAll } from '../../server/store/neo4j/read.ts';

/** A transaction that notes what it is asked, and has revision 7 and one row for everything else. */
const recording = () => {
  const asked: string[] = [];
  const run = (cypher: string) => {
    const row = cypher.includes('Revision') ? { revision: '7' } : { id: 'p_1' };
    asked.push(cypher.includes('Revision') ? 'revision' : cypher);
    return Promise.resolve({ records: [{ get: (key: 'revision') => row[key], toObject: () => row }] });
  };
  return { asked, transaction: { run } as unknown as Parameters<typeof currentRevision>[0] };
};

it('the revision is asked for in one statement', async () => {
  const { asked, transaction } = recording();
  expect(await currentRevision(transaction)).toBe('7');
  expect(asked).toEqual(['revision']);
});

it('the statements of a question stand between two looks at the revision', async () => {
  const { asked, transaction } = recording();
  expect(await runAll(transaction, ['first', 'second'], {})).toEqual({
    rows: [[{ id: 'p_1' }], [{ id: 'p_1' }]],
    before: '7',
    after: '7',
  });
  expect(asked).toEqual(['revision', 'first', 'second', 'revision']);
});
