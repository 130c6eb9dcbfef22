import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/base/config.ts';
import { type Service, startService } from '../../server/main.ts';
import { checkSources } from '../../server/routes/http/framing.ts';
import { configIn, openSample, temporaryFolder } from '../sample.ts';

let service: Service | undefined;
let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;

afterEach(async () => {
  await service?.close();
  await folder?.remove();
});

/** The headers that say who may frame each path. */
const headersOf = async (embedFrom: string[], paths: readonly string[]) => {
  folder = await temporaryFolder();
  const store = await openSample(folder.path);
  service = await startService({ ...configIn(folder.path), embedFrom }, store, '1.2.3');
  const { address } = service;
  return Promise.all(
    paths.map(async (path) => {
      const { headers } = await fetch(`${address}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get('x-frame-options')];
    }),
  );
};

describe('who may frame the page', () => {
  it('is nobody else, unless somebody is named; then the embedded picture alone', async () => {
    const closed = ["'self'", 'SAMEORIGIN'];
    expect(await headersOf(['https://example.org', 'file:'], ['/?embed', '/?view=topics&embed'])).toEqual([
      ["'self' https://example.org file:", null],
      ["'self' https://example.org file:", null],
    ]);
    await service?.close();
    expect(await headersOf(['*'], ['/', '/?view=topics', '/index.html?embed', '/api/stats?embed'])).toEqual([
      closed,
      closed,
      closed,
      closed,
    ]);
    await service?.close();
    expect(await headersOf([], ['/?embed'])).toEqual([closed]);
  });
});

describe('the pages that may embed', () => {
  it.each(['https://example.org', 'http://localhost:8080', 'https://*.example.org', 'file:', '*'])(
    'may be %s',
    (text) => {
      expect(checkSources([text])).toEqual([text]);
    },
  );

  it.each([
    'example.org',
    'https://example.org/page',
    "'unsafe-inline'",
    'https://a.org; script-src *',
    'javascript:',
    'https://*',
    '',
  ])('may not be %j, which is said', (text) => {
    expect(() => checkSources(['*', text])).toThrow(`"${text}" is not an origin`);
  });

  it('are read from the environment, with spaces or commas between', () => {
    expect(readConfig({ COTERIE_EMBED_FROM: ' https://a.org, https://b.org\nfile: ' }).embedFrom).toEqual([
      'https://a.org',
      'https://b.org',
      'file:',
    ]);
    expect(readConfig({}).embedFrom).toEqual([]);
  });
});
