import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { fixture } from '../store/fixture.ts';

let service: Service;
let open: Store;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
  open = await openStore(configIn(folder.path));
  await open.load(fixture);
  service = await startService(configIn(folder.path), open, '1.2.3');
});

afterEach(async () => {
  await service.close();
  await folder.remove();
});

const ask = async <T = api.RelatedAnswer>(
  body: object,
  path = '/api/related',
): Promise<{ status: number; body: T }> => {
  const response = await fetch(`${service.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T };
};

describe('related work', () => {
  it('starts from papers, authors, techniques and a text, each answer with its reasons', async () => {
    for (const start of [
      { papers: ['p_1'] },
      { papers: ['p_1', 'p_2'] },
      { authors: ['a_1'] },
      { techniques: ['t_2'] },
      { text: 'datasheet of a controller' },
    ]) {
      const { status, body } = await ask(start);
      expect(status).toBe(200);
      expect(body.items.length).toBeGreaterThan(0);
      for (const { reasons } of body.items)
        expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }
  });

  it('suggests neither what it starts from nor what is unlike', async () => {
    const { body } = await ask({ papers: ['p_1'], unlike: ['p_2'] });
    expect(body.items.map(({ paper }) => paper.id)).not.toEqual(expect.arrayContaining(['p_1']));
    expect(body.items.map(({ paper }) => paper.id)).not.toEqual(expect.arrayContaining(['p_2']));
  });

  it('lists no paper of an author for that author, however many there are', async () => {
    const papers = Array.from({ length: 25 }, (_, i) => ({
      id: `p_own_${i}`,
      title: `Own paper ${i} on nothing else`,
      type: 'article' as const,
      year: 1970 + i,
    }));
    const wrote = papers.map(({ id }) => ({ author: 'a_2', paper: id, position: 1, printed: 'N. Har’El' }));
    const cites = papers.map(({ id }) => ({ citing: 'p_4', cited: id }));
    await open.load({ ...fixture, papers, wrote, publishedIn: [], uses: [], cites, lists: [] });
    const { body } = await ask({ authors: ['a_2'], limit: 100 });
    const found = body.items.map(({ paper }) => paper.id);
    expect(found.filter((id) => id.startsWith('p_own') || id === 'p_1' || id === 'p_2')).toEqual([]);
    expect(found).toContain('p_4');
    expect(body.total).toBe(found.length);
  });

  it('says of citations whose papers they are of', async () => {
    const citations = async (body: object) =>
      new Set(
        (await ask(body)).body.items.flatMap(({ reasons }) =>
          reasons.filter(({ kind }) => kind === 'citation').map(({ text }) => text),
        ),
      );
    expect(await citations({ papers: ['p_2'] })).toEqual(new Set(['Cited by this paper']));
    expect(await citations({ authors: ['a_2'] })).toEqual(
      new Set(['Cited by papers of this author', 'Cites papers of this author']),
    );
    expect(await citations({ techniques: ['t_1'] })).toContain('Cited by papers on this technique');
    expect(await citations({ papers: ['p_2', 'p_4'] })).toEqual(new Set(['Cited by some of these papers']));
  });

  it('answers for a paper that has nothing but the list it stands in', async () => {
    const { status, body } = await ask({ papers: ['p_3'] });
    expect(status).toBe(200);
    const kinds = new Set(body.items.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['co-listing', 'popularity']);
  });

  it('gives page after page by the address in next, the same as one long list', async () => {
    const whole = await ask({ papers: ['p_1'], limit: 100 });
    expect(whole.body.items.length).toBeGreaterThan(2);
    expect(whole.body.next).toBeNull();
    const found: string[] = [];
    for (let next: string | null = '/api/related'; next !== null; ) {
      const { body }: { body: api.RelatedAnswer } = await ask({ papers: ['p_1'], limit: 2 }, next);
      expect(body.total).toBe(whole.body.total);
      expect(body.items.length).toBeLessThanOrEqual(2);
      found.push(...body.items.map(({ paper }) => paper.id));
      next = body.next;
    }
    expect(found).toEqual(whole.body.items.map(({ paper }) => paper.id));
    const response = await fetch(`${service.address}/api/papers/p_1/related?limit=2`);
    const first = (await response.json()) as api.RelatedAnswer;
    const more = await fetch(`${service.address}${first.next}`);
    expect(((await more.json()) as api.RelatedAnswer).items.map(({ paper }) => paper.id)).toEqual(
      found.slice(2, 4),
    );
  });

  it('finds a title first by its words, in any order and among stop words', async () => {
    const { title } = fixture.papers[0] ?? { title: '' };
    for (const text of [title, `what is there on ${title.split(' ').reverse().join(' ')}`]) {
      const { body } = await ask({ text });
      expect(body.items[0]?.paper.title).toBe(title);
      expect(body.items[0]?.reasons[0]?.kind).toBe('text');
    }
  });

  it.each([
    [{}, 422, /Give papers, authors, techniques or a text/],
    [{ papers: ['none'] }, 404, /no paper with the id "none"/],
    [{ authors: ['none'] }, 404, /nothing with the id "none"/],
    [{ papers: Array.from({ length: 200 }, (_, i) => `p${i}`) }, 400, /papers/],
    [{ papers: ['p_1'], recency: 7 }, 400, /recency/],
    [{ papers: ['p_1'], weights: { luck: 1 } }, 400, /weights/],
  ])('refuses %j', async (body, status, detail) => {
    const answer = await ask<api.ProblemDetails>(body);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toMatch(detail);
  });
});
