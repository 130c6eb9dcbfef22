/**
 * A real HTTP server on loopback that answers as OpenAlex, Crossref and Semantic Scholar do: by their documentation and by
 * recorded answers. Each service has an address of its own. Faults are switched on by the test.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Asked } from './answer.ts';
import { Catalogue } from './catalogue.ts';
import { askCrossref, type Cursors } from './crossref/crossref.ts';
import { type Fault, Faults, falseAnswers, overBudget, refusal } from './faults.ts';
import { askOpenalex, creditsFor } from './openalex/openalex.ts';
import { askS2 } from './s2/s2.ts';
import { type PlainWork, type Service, services } from './work.ts';

export interface Seen {
  service: Service;
  method: string;
  /** Path and query as sent. */
  address: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
  /** The status of the answer; 0 where none was given. */
  status: number;
}

export interface StandInOptions {
  works: readonly PlainWork[];
  faults?: readonly Fault[];
  /** The credits of a day that OpenAlex gives: 1,000 without a key and 10,000 with one by default. */
  credits?: number;
  /** The requests a second that Crossref's headers allow; by default those of July 2026. */
  perSecond?: number;
  /** The keys that are good; every key is by default. */
  keys?: Partial<Record<Service, string>>;
}

export interface StandIn {
  /** The base address of a service, without a slash at its end. */
  url(service: Service): string;
  /** What it was asked, in order. */
  readonly requests: readonly Seen[];
  /** The most requests that a service answered at a time. */
  busiest(service: Service): number;
  /** OpenAlex' credits that were used. */
  readonly creditsUsed: number;
  fail(fault: Fault): void;
  /** No fault any more. */
  heal(): void;
  /** The works, to find out what the right answer is. */
  readonly catalogue: Catalogue;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The seconds to midnight UTC, when a budget begins anew. */
const secondsLeft = (): number => 86_400 - (Math.floor(Date.now() / 1000) % 86_400);

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref());

/** The headers of Crossref's pools in July 2026. */
const pool = ({ query, headers, path }: Asked, perSecond: number | undefined): Record<string, string> => {
  const polite = query.has('mailto') || /mailto:/i.test(String(headers['user-agent'] ?? ''));
  const list = path === '/works';
  return {
    'x-api-pool': polite ? (list ? 'polite-array' : 'polite-single') : 'public',
    'x-concurrency-limit': perSecond !== undefined ? '10' : polite ? '3' : '1',
    'x-rate-limit-interval': '1s',
    'x-rate-limit-limit': String(perSecond ?? (polite ? (list ? 3 : 10) : 5)),
  };
};

class Services {
  readonly catalogue: Catalogue;
  private readonly cursors: Cursors = new Map();
  used = 0;

  private readonly options: StandInOptions;

  constructor(options: StandInOptions) {
    this.options = options;
    this.catalogue = new Catalogue(options.works);
  }

  answer(service: Service, asked: Asked): Answer {
    const key = service === 's2' ? asked.headers['x-api-key'] : this.openalexKey(asked);
    const good = this.options.keys?.[service];
    if (service !== 'crossref' && key !== undefined && good !== undefined && key !== good)
      return refusal(service);
    if (service === 'openalex') return this.openalex(asked, key !== undefined);
    if (service === 's2') return askS2(this.catalogue, asked);
    const { headers, ...answer } = askCrossref(this.catalogue, asked, this.cursors);
    return { ...answer, headers: { ...pool(asked, this.options.perSecond), ...headers } };
  }

  private openalexKey({ query, headers }: Asked): string | undefined {
    return query.get('api_key') ?? /^Bearer (.+)$/.exec(String(headers.authorization ?? ''))?.[1];
  }

  private openalex(asked: Asked, keyed: boolean): Answer {
    const limit = this.options.credits ?? (keyed ? 10_000 : 1_000);
    const cost = creditsFor(asked);
    if (this.used + cost > limit) return overBudget(secondsLeft());
    this.used += cost;
    const { headers, ...answer } = askOpenalex(this.catalogue, asked);
    const counted = {
      'x-ratelimit-cost-usd': String(cost / 10_000),
      'x-ratelimit-credits-used': String(cost),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - this.used),
      'x-ratelimit-remaining-usd': String((limit - this.used) / 10_000),
      'x-ratelimit-reset': String(secondsLeft()),
    };
    return { ...answer, headers: { ...counted, ...headers } };
  }
}

const send = (
  response: ServerResponse,
  { status, headers, body }: Answer,
  fault: Fault | undefined,
): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = fault?.kind === 'wrong-type' ? 'image/png' : 'application/json';
  response.writeHead(status, {
    'content-type': type,
    ...headers,
    ...(fault?.kind === 'wrong-type' && { 'content-type': type }),
  });
  if (fault?.kind === 'truncated') {
    // The connection ends in the middle of what was announced.
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
    return;
  }
  if (fault?.kind === 'too-large') {
    const more = (): void => {
      if (response.destroyed) return;
      response.write(' '.repeat(1_000_000), () => setImmediate(more));
    };
    more();
    return;
  }
  response.end(text);
};

const listen = (server: Server): Promise<string> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/** Starts the three services on ports of their own. */
export const startStandIn = async (options: StandInOptions): Promise<StandIn> => {
  const all = new Services(options);
  const faults = new Faults();
  for (const fault of options.faults ?? []) faults.add(fault);
  const requests: Seen[] = [];
  const open: Record<Service, { now: number; most: number }> = {
    openalex: { now: 0, most: 0 },
    crossref: { now: 0, most: 0 },
    s2: { now: 0, most: 0 },
  };

  const handle = async (
    service: Service,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const address = request.url ?? '/';
    const [path = '/', rawQuery = ''] = address.split(/\?(.*)/s);
    const body = await bodyOf(request);
    const query = new URLSearchParams(rawQuery);
    const { method = 'GET', headers } = request;
    const seen: Seen = { service, method, address, path: decoded(path), query, headers, body, status: 0 };
    requests.push(seen);
    const fault = faults.meets(service, address);
    if (fault?.kind === 'hanging') return;
    if (fault?.kind === 'dropped') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'slow') await wait(fault.ms ?? 1000);
    const instead = fault && falseAnswers[fault.kind];
    const answer = instead
      ? instead(fault, service)
      : all.answer(service, { method, path: seen.path, query, rawQuery, headers, body });
    seen.status = answer.status;
    send(response, answer, fault);
  };

  const servers = services.map((service) => ({
    service,
    server: createServer((request, response) => {
      const count = open[service];
      count.now += 1;
      count.most = Math.max(count.most, count.now);
      response.once('close', () => {
        count.now -= 1;
      });
      handle(service, request, response).catch((error: unknown) => {
        // A fault of the stand-in itself must not pass for one of a service.
        response.writeHead(599, { 'content-type': 'text/plain' });
        response.end(`The stand-in failed: ${String(error)}`);
      });
    }),
  }));
  const addresses = new Map<Service, string>();
  for (const { service, server } of servers) addresses.set(service, await listen(server));

  return {
    url: (service) => addresses.get(service) ?? '',
    requests,
    busiest: (service) => open[service].most,
    get creditsUsed() {
      return all.used;
    },
    fail: (fault) => faults.add(fault),
    heal: () => faults.clear(),
    catalogue: all.catalogue,
    close: async () => {
      for (const { server } of servers) server.closeAllConnections();
      await Promise.all(servers.map(({ server }) => new Promise((done) => server.close(done))));
    },
  };
};
