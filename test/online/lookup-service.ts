/** A service with the sample library that asks the stand-in, for the tests of lookups. */
import { text } from 'node:stream/consumers';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import type { Lookup, Stats } from '../../server/api.ts';
import type { Config } from '../../server/base/config.ts';
import { startService } from '../../server/main.ts';
import type { Store } from '../../server/store/store.ts';
import { configIn, openSample, temporaryFolder } from '../sample.ts';
import { type StandIn, sampleWorks, startStandIn } from './stand-in/index.ts';
import type { StandInOptions } from './stand-in/server.ts';

export interface LookupService {
  readonly store: Store;
  readonly standIn: StandIn;
  ask<T>(method: string, path: string, body?: object): Promise<{ status: number; body: T }>;
  /** Begins a lookup and waits until it is over. */
  lookUp(body: object): Promise<Lookup>;
  /** Waits until a lookup is over. */
  over(id: string): Promise<Lookup>;
  /** The library as one text. */
  written(): Promise<string>;
  stats(): Promise<Stats>;
  close(): Promise<void>;
}

/** Settings under which the services are the stand-in. */
export const onlineConfig = (folder: string, standIn: StandIn, allow = 'all'): Config => {
  const config = configIn(folder);
  const [openalex, crossref, s2] = [standIn.url('openalex'), standIn.url('crossref'), standIn.url('s2')];
  return { ...config, online: { ...config.online, allow, urls: { openalex, crossref, s2 } } };
};

export const startLookupService = async (
  options: Partial<StandInOptions> & { allow?: string; readOnly?: boolean; offline?: boolean } = {},
): Promise<LookupService> => {
  const { allow = 'all', readOnly = false, offline = false, works = sampleWorks(), ...more } = options;
  const folder = await temporaryFolder();
  const standIn = await startStandIn({ works, ...more });
  const config = onlineConfig(folder.path, standIn, allow);
  const store = await openSample(folder.path);
  const service = await startService(
    { ...config, readOnly, online: { ...config.online, offline } },
    store,
    '1.2.3',
  );
  const ask: LookupService['ask'] = async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(`${service.address}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    return { status: response.status, body: (await response.json()) as T };
  };
  /** By its events: the last one is the final state. */
  const over = async (id: string): Promise<Lookup> => {
    const response = await fetch(`${service.address}/api/lookups/${id}?limit=1000`, {
      headers: { Accept: 'text/event-stream' },
    });
    const events = (await response.text()).split('\n\n').filter((event) => event.startsWith('data: '));
    return JSON.parse(events.at(-1)?.slice('data: '.length) ?? '');
  };
  return {
    store,
    standIn,
    ask,
    over,
    async lookUp(body) {
      const begun = await ask<Lookup>('POST', '/api/lookups', body);
      if (begun.status !== 202) throw new Error(JSON.stringify(begun.body));
      return over(begun.body.id);
    },
    written: () => text(writeCoterieJson(store)),
    stats: async () => (await ask<Stats>('GET', '/api/stats')).body,
    async close() {
      await service.close();
      await standIn.close();
      await folder.remove();
    },
  };
};
