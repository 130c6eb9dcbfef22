/** The online sources of a run: what may be asked, by whom, and what was asked. A new source is a file and a line here. */
import { join } from 'node:path';
import type { OnlineConfig } from '../base/config.ts';
import { type Consent, openConsent } from './consent.ts';
import { createCrossref } from './crossref.ts';
import { createBudget } from './http/budget.ts';
import { openCache } from './http/cache.ts';
import { type Client, createClient } from './http/client.ts';
import { openConnections, proxyHost } from './http/connect.ts';
import { openLog, type RequestLog } from './http/log.ts';
import { createPace } from './http/pace.ts';
import { createOpenalex } from './openalex.ts';
import { createS2 } from './s2.ts';
import { services } from './services.ts';
import { settingsOf } from './settings.ts';
import { type OnlineSource, type SourceId, sourceIds } from './source.ts';

/** The sources; `named` says whether a key, or for Crossref an e-mail address, is set. */
const creators: Readonly<Record<SourceId, (client: Client, named: boolean) => OnlineSource>> = {
  openalex: createOpenalex,
  crossref: createCrossref,
  s2: createS2,
};

/** What a reader should know of a source. */
export interface SourceState {
  id: SourceId;
  /** For display. */
  name: string;
  /** The host that is asked. */
  host: string;
  /** What it is sent; completes "… is sent". */
  sends: string;
  allowed: boolean;
  /** Whether a setting of this run allows it, so that it cannot be withdrawn here. */
  bySetting: boolean;
  /** Whether `--offline` forbids it. */
  forbidden: boolean;
  /** Whether an API key is set. */
  key: boolean;
  /** Whether an e-mail address is sent along. */
  mailto: boolean;
  /** When it can be asked again, as an ISO time, if its budget is spent. */
  until?: string;
}

export interface Online {
  readonly consent: Consent;
  readonly log: RequestLog;
  /** The state of every source, in the order in which they are asked. */
  states(): SourceState[];
  /** The sources, or those named; without consent, each of their requests rejects with an `OnlineError`. */
  sources(ids?: readonly SourceId[]): OnlineSource[];
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Opens the sources. Asks nobody. Throws a `CoterieError` if a setting is wrong. */
export const openSources = (config: OnlineConfig): Online => {
  const consent = openConsent(config);
  const log = openLog(config.folder);
  const cache = openCache(join(config.folder, 'cache'));
  const proxy = proxyHost(config);
  const dispatcher = openConnections(config);

  const opened = sourceIds.map((id) => {
    const service = services[id];
    const settings = settingsOf(config, id);
    const budget = createBudget();
    const keyed = id !== 'crossref' && config.keys[id] !== undefined;
    const mailto = id === 'crossref' && config.mailto !== undefined;
    const key = service.key && { name: service.key.variable, set: keyed };
    const client = createClient({
      ...{ base: settings.base, headers: settings.headers, secrets: settings.secrets },
      ...{ asked: { service, host: settings.host, proxy, key }, pace: createPace(settings.rate) },
      ...{ dispatcher, consent, log, cache, budget },
    });
    const state = (): SourceState => {
      const until = budget.until(1);
      return {
        ...{ id, name: service.name, host: settings.host, sends: service.sends, key: keyed, mailto },
        allowed: consent.allowed(id),
        bySetting: consent.bySetting(id),
        forbidden: consent.offline,
        ...(until && { until: until.toISOString() }),
      };
    };
    return { id, source: creators[id](client, keyed || mailto), state };
  });

  return {
    consent,
    log,
    states: () => opened.map(({ state }) => state()),
    sources: (ids = sourceIds) => opened.filter(({ id }) => ids.includes(id)).map(({ source }) => source),
    close: () => dispatcher.destroy(),
  };
};
