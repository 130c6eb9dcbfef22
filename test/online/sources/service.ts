/** A service on loopback that answers as a test says, and sources that ask it. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { type OnlineConfig, readConfig } from '../../../server/base/config.ts';
import { type Online, openSources } from '../../../server/sources/index.ts';
import type { Found, OnlineSource } from '../../../server/sources/source.ts';
import { temporaryFolder } from '../../sample.ts';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** A text as it is, anything else as JSON. */
  body?: unknown;
}

/** An answer, or `undefined` where the handler writes to the response itself, or never. */
export type Handler = (asked: Asked, response: ServerResponse, count: number) => Answer | undefined;

const ends: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server that ends with the test. `asked` is what it was asked, in order. */
export const startService = async (handler: Handler): Promise<{ address: string; asked: Asked[] }> => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const url = new URL(request.url ?? '/', 'http://loopback');
    const one = {
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(pieces).toString(),
    };
    asked.push(one);
    const answer = handler(one, response, asked.length);
    if (answer === undefined) return;
    const { status = 200, headers = {}, body = '' } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

/** An address at which nobody listens. */
export const addressOfNobody = async (): Promise<string> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
};

/** A folder that is removed with the test. */
export const folderForTest = async (): Promise<string> => {
  const folder = await temporaryFolder();
  ends.push(folder.remove);
  return folder.path;
};

/** Settings under which every source is allowed and stands at one address. */
export const settingsFor = (
  address: string,
  folder: string,
  env: Record<string, string> = {},
): OnlineConfig =>
  readConfig({
    COTERIE_DATA: folder,
    COTERIE_ONLINE: 'all',
    COTERIE_OPENALEX_URL: address,
    COTERIE_CROSSREF_URL: address,
    COTERIE_S2_URL: address,
    ...env,
  }).online;

/** Sources that end with the test. */
export const open = (config: OnlineConfig): Online => {
  const online = openSources(config);
  ends.push(online.close);
  return online;
};

/** A service, and the sources that ask it. */
export const ask = async (handler: Handler, env: Record<string, string> = {}) => {
  const service = await startService(handler);
  const folder = await folderForTest();
  const online = open(settingsFor(service.address, folder, env));
  const [openalex, crossref, s2] = online.sources() as [OnlineSource, OnlineSource, OnlineSource];
  return { ...service, folder, online, openalex, crossref, s2 };
};

/** All that a look-up finds. */
export const all = async (batches: AsyncIterable<Found[]>): Promise<Found[]> => {
  const found: Found[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
};

/** The error with which a promise rejects. */
export const errorOf = async (
  promise: Promise<unknown>,
): Promise<Error & { kind?: string; until?: string }> => {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing went wrong');
};
