/** Everything that may go wrong between this machine and a service, against a real server. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBudget } from '../../../server/sources/http/budget.ts';
import { openCache } from '../../../server/sources/http/cache.ts';
import { createClient } from '../../../server/sources/http/client.ts';
import { openConnections } from '../../../server/sources/http/connect.ts';
import { openLog } from '../../../server/sources/http/log.ts';
import { createPace } from '../../../server/sources/http/pace.ts';
import { services } from '../../../server/sources/services.ts';
import type { WorkId } from '../../../server/sources/source.ts';
import {
  addressOfNobody,
  ask,
  errorOf,
  folderForTest,
  type Handler,
  settingsFor,
  startService,
} from './service.ts';

const work = { id: 'https://openalex.org/W1', title: 'Rings', publication_year: 2001 };
const page = { meta: { next_cursor: null }, results: [work] };
const rings = { id: 'a', type: 'article', title: 'Rings' };
const w1: WorkId = { scheme: 'openalex', value: 'W1' };

const budgetSpent = {
  status: 429,
  headers: { 'retry-after': '54000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '54000' },
  body: { error: 'Rate limit exceeded', message: 'Insufficient budget.', retryAfter: 54000 },
};
/** An answer in place of the right one, so many times. */
const first =
  (times: number, handler: Handler, then: object = page): Handler =>
  (asked, response, count) =>
    count <= times ? handler(asked, response, count) : { body: then };

describe('a fault that passes', () => {
  it.each<[name: string, handler: Handler]>([
    ['500', () => ({ status: 500, body: { 'message-type': 'exception' } })],
    ['504 as a page', () => ({ status: 504, headers: { 'content-type': 'text/html' }, body: '<html>' })],
    ['429 per second', () => ({ status: 429, headers: { 'retry-after': '0.1' }, body: {} })],
    ['429 without a hint', () => ({ status: 429, body: { message: 'Too Many Requests', code: '429' } })],
    ['503 with Retry-After', () => ({ status: 503, headers: { 'retry-after': '0' }, body: {} })],
    [
      'a body that is cut off',
      (_asked, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"meta":{}, "resul', () => response.destroy());
        return undefined;
      },
    ],
    ['half a document', () => ({ body: '{"meta":{"next_cursor":null},"results":[' })],
    [
      'a connection that ends',
      (_asked, response) => {
        response.destroy();
        return undefined;
      },
    ],
  ])('is got over: %s', async (_name, fault) => {
    const { openalex, asked } = await ask(first(1, fault));
    expect((await openalex.candidates(rings)).map(({ id }) => id)).toEqual(['W1']);
    expect(asked).toHaveLength(2);
  });

  it('lets the others wait as long as Retry-After says', async () => {
    const times: number[] = [];
    const { openalex } = await ask((_asked, _response, count) => {
      times.push(performance.now());
      return count === 1 ? { status: 429, headers: { 'retry-after': '1' }, body: {} } : { body: page };
    });
    await openalex.candidates(rings);
    await openalex.candidates({ ...rings, title: 'Squares' });
    const [start = 0, ...later] = times;
    expect(later.every((time) => time - start > 990)).toBe(true);
  });
});

describe('a fault that stays', () => {
  it.each<[name: string, handler: Handler, kind: string, message: RegExp, requests: number]>([
    [
      '401',
      () => ({ status: 401, body: { error: 'Invalid' } }),
      'refused',
      /refuses this machine \(401\)/,
      1,
    ],
    ['403', () => ({ status: 403, body: '<html>' }), 'refused', /refuses this machine \(403\)/, 1],
    [
      '400',
      () => ({ status: 400, body: { message: 'No such\nfilter' } }),
      'rejected',
      /\(400\): No such filter/,
      1,
    ],
    [
      'a page of the network to log in, with 200',
      () => ({ headers: { 'content-type': 'text/html' }, body: '<html><form>Room number</form>' }),
      'malformed',
      /asks you to log in/,
      1,
    ],
    [
      'a wrong type of content',
      () => ({ headers: { 'content-type': 'image/png' }, body: page }),
      'malformed',
      /answered with a page instead of the data of OpenAlex/,
      1,
    ],
    [
      'JSON of another kind',
      () => ({ body: { rings: [] } }),
      'malformed',
      /not what its documentation describes/,
      1,
    ],
    ['half a document', () => ({ body: '{"meta":' }), 'malformed', /was cut off/, 3],
    [
      'a redirect to another host',
      () => ({ status: 302, headers: { location: 'https://evil.example/works' } }),
      'malformed',
      /points elsewhere, which is not followed/,
      1,
    ],
    [
      'a redirect in a circle',
      () => ({ status: 301, headers: { location: '/works' } }),
      'malformed',
      /points elsewhere/,
      4,
    ],
  ])('is explained: %s', async (_name, handler, kind, message, requests) => {
    const { openalex, asked } = await ask(handler);
    const error = await errorOf(openalex.candidates(rings));
    expect(error).toMatchObject({ name: 'OnlineError', kind, source: 'openalex' });
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/\n|undefined/);
    expect(asked).toHaveLength(requests);
  });

  it('is explained: nobody listens', async () => {
    const { openalex } = await ask(() => ({}), {
      COTERIE_OPENALEX_URL: await addressOfNobody(),
    });
    const error = await errorOf(openalex.candidates(rings));
    expect(error.kind).toBe('unreachable');
    expect(error.message).toMatch(
      /^OpenAlex \(127\.0\.0\.1:\d+\) cannot be reached \(ECONNREFUSED\)\. Check/,
    );
  });

  it('is explained: no such host', async () => {
    const { openalex } = await ask(() => ({}), { COTERIE_OPENALEX_URL: 'https://nowhere.invalid' });
    const error = await errorOf(openalex.candidates(rings));
    expect(error.kind).toBe('unreachable');
    expect(error.message).toMatch(/^OpenAlex \(nowhere\.invalid\) cannot be reached\. Check the connection/);
  });

  it('follows a redirect within the host', async () => {
    const { openalex, asked } = await ask(({ path }) =>
      path === '/works/W1'
        ? { status: 301, headers: { location: '/works/W2' } }
        : { body: { ...work, id: 'W2' } },
    );
    for await (const [found] of openalex.lookUp([w1])) expect(found?.work?.id).toBe('W2');
    expect(asked.map(({ path }) => path)).toEqual(['/works/W1', '/works/W2']);
  });
});

describe('a key', () => {
  const env = { OPENALEX_API_KEY: 'SECRET-1', S2_API_KEY: 'SECRET-2', COTERIE_MAILTO: 'me@example.org' };

  it('is named where it is refused', async () => {
    const { openalex, s2 } = await ask(() => ({ status: 403, body: { message: 'Forbidden' } }), env);
    expect((await errorOf(openalex.candidates(rings))).message).toMatch(
      /key in OPENALEX_API_KEY \(403\)\. Correct it/,
    );
    expect((await errorOf(s2.candidates(rings))).message).toMatch(/key in S2_API_KEY/);
  });

  it('goes to its service alone, and stands in no log, no error and no file', async () => {
    const { openalex, crossref, s2, asked, online } = await ask(
      ({ headers }) => ({ status: 400, body: { message: `wrong: ${JSON.stringify(headers)}` } }),
      env,
    );
    const errors = [];
    for (const source of [openalex, crossref, s2]) errors.push(await errorOf(source.candidates(rings)));
    const sent = asked.map(({ headers }) => [
      headers.authorization,
      headers['user-agent'],
      headers['x-api-key'],
    ]);
    expect(sent).toEqual([
      ['Bearer SECRET-1', 'Coterie', undefined],
      [undefined, 'Coterie (mailto:me@example.org)', undefined],
      [undefined, 'Coterie', 'SECRET-2'],
    ]);
    const told = JSON.stringify([
      errors.map(({ message }) => message),
      await online.log.page(0, 10),
      online.states(),
    ]);
    expect(told).not.toMatch(/SECRET|me@example/);
    expect(asked.map(({ query }) => query.toString()).join()).not.toMatch(/SECRET|me%40/);
  });
});

describe('a spent budget', () => {
  it('says when it is renewed, at once, and asks nothing more', async () => {
    const { openalex, asked, online } = await ask(() => budgetSpent);
    const error = await errorOf(openalex.candidates(rings));
    const hours = (Date.parse(error.until ?? '') - Date.now()) / 3_600_000;
    expect([error.kind, Math.round(hours)]).toEqual(['budget', 15]);
    expect(error.message).toMatch(
      /until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. What was received is kept; go on then, or set OPENALEX_API_KEY\.$/,
    );
    expect((await errorOf(openalex.candidates({ ...rings, title: 'Squares' }))).kind).toBe('budget');
    expect(asked).toHaveLength(1);
    const shown = Date.parse(online.states()[0]?.until ?? '');
    expect(Math.abs(shown - Date.parse(error.until ?? ''))).toBeLessThan(5000);
  });

  it('still answers what is free', async () => {
    const { openalex, asked } = await ask(({ path }) => (path === '/works' ? budgetSpent : { body: work }));
    await errorOf(openalex.candidates(rings));
    for await (const [found] of openalex.lookUp([w1])) expect(found?.work?.id).toBe('W1');
    expect(asked.map(({ path }) => path)).toEqual(['/works', '/works/W1']);
  });

  it('is known from the headers of the last answer', async () => {
    const headers = { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '100' };
    const { openalex, asked } = await ask(() => ({ headers, body: page }));
    await openalex.candidates(rings);
    const error = await errorOf(openalex.candidates({ ...rings, title: 'Squares' }));
    expect(error.kind).toBe('budget');
    // A list takes one of the nine credits that are left, a search ten.
    expect(await openalex.citationsOf?.(w1, 5)).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });
});

/** A client with narrow bounds. */
const narrow = async (handler: Handler, limits: { ms: number; bytes: number }) => {
  const service = await startService(handler);
  const folder = await folderForTest();
  const dispatcher = openConnections(settingsFor(service.address, folder));
  const client = createClient({
    ...{ base: service.address, headers: {}, secrets: [], dispatcher, limits, budget: createBudget() },
    backoff: 10,
    asked: { service: services.openalex, host: 'loopback', proxy: undefined, key: undefined },
    ...{ consent: { stillDemand: () => {} }, log: openLog(folder), cache: openCache(folder) },
    pace: createPace({ perSecond: 1000, atOnce: 2 }),
  });
  return { ...service, client, folder };
};
const question = { path: '/works', form: z.object({}), credits: 1 };

describe('retries', () => {
  const limits = { ms: 5000, bytes: 1000 };

  it('end after the fifth 500', async () => {
    const { client, asked } = await narrow(() => ({ status: 500 }), limits);
    const error = await errorOf(client.ask(question));
    expect([error.kind, asked.length]).toEqual(['unavailable', 5]);
    expect(error.message).toMatch(/OpenAlex has a fault of its own \(500\)\. Try again/);
  });

  it('end after the fifth 429, with a time, though the service gives none; until then nothing is asked', async () => {
    const { client, asked } = await narrow(() => ({ status: 429, body: { code: '429' } }), limits);
    const error = await errorOf(client.ask(question));
    expect([error.kind, asked.length]).toEqual(['budget', 5]);
    expect(Date.parse(error.until ?? '')).toBeGreaterThan(Date.now());
    expect((await errorOf(client.ask({ ...question, path: '/authors' }))).kind).toBe('budget');
    expect(asked).toHaveLength(5);
  });
});

describe('bounds', () => {
  it('end an answer that takes too long, after a second try', async () => {
    const { client, asked } = await narrow(() => undefined, { ms: 200, bytes: 1000 });
    const error = await errorOf(client.ask(question));
    expect([error.kind, asked.length]).toEqual(['timed-out', 2]);
    expect(error.message).toMatch(/did not answer within 1 s/);
  });

  it('end an answer whose body drips', async () => {
    const { client } = await narrow(
      (_asked, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(timer));
        return undefined;
      },
      { ms: 200, bytes: 1000 },
    );
    expect((await errorOf(client.ask(question))).kind).toBe('timed-out');
  });

  it('end an answer that is too large, and try it once', async () => {
    const { client, asked } = await narrow(() => ({ body: { rings: 'o'.repeat(2_000_000) } }), {
      ms: 5000,
      bytes: 1_000_000,
    });
    const error = await errorOf(client.ask(question));
    expect([error.kind, asked.length]).toEqual(['too-large', 1]);
    expect(error.message).toBe('The answer of OpenAlex is larger than 1 MB and was dropped.');
  });
});

describe('cancelling', () => {
  it('ends a request on its way', async () => {
    const stop = new AbortController();
    const { openalex, online } = await ask(() => {
      stop.abort();
      return undefined;
    });
    const error = await errorOf(openalex.candidates(rings, { signal: stop.signal }));
    expect(error.kind).toBe('cancelled');
    expect((await online.log.page(0, 9)).items).toMatchObject([{ problem: 'cancelled' }]);
  });

  it('ends a wait', async () => {
    const stop = new AbortController();
    const { openalex } = await ask(() => {
      setTimeout(() => stop.abort(), 50);
      return { status: 429, headers: { 'retry-after': '60' }, body: {} };
    });
    expect((await errorOf(openalex.candidates(rings, { signal: stop.signal }))).kind).toBe('cancelled');
  });

  it('asks nothing if it came first', async () => {
    const { openalex, asked } = await ask(() => ({ body: page }));
    const error = await errorOf(openalex.candidates(rings, { signal: AbortSignal.abort() }));
    expect([error.kind, asked.length]).toEqual(['cancelled', 0]);
  });
});
