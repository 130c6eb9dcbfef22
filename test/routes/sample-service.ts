/** A service with the sample library, for the tests of a file. */
import { afterAll, beforeAll } from 'vitest';
import type * as api from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import { configIn, openSample, temporaryFolder } from '../sample.ts';

interface SampleService {
  readonly address: string;
  /** Status, media type and parsed body of an answer. */
  ask<T>(path: string, init?: RequestInit): Promise<{ status: number; type: string; body: T }>;
  /** The first hit of a search. */
  find(q: string, kind: string): Promise<api.SearchHit>;
}

/** Started before the first test of the file, closed after the last. */
export const startSampleService = (): SampleService => {
  let service: Service;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
    service = await startService(configIn(folder.path), await openSample(folder.path), '1.2.3');
  });
  afterAll(async () => {
    await service.close();
    await folder.remove();
  });
  const ask: SampleService['ask'] = async <T>(path: string, init?: RequestInit) => {
    const response = await fetch(`${service.address}${path}`, init);
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    return { status: response.status, type, body: (await response.json()) as T };
  };
  return {
    get address() {
      return service.address;
    },
    ask,
    async find(q, kind) {
      const { body } = await ask<api.SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}&kind=${kind}`);
      const [hit] = body.items;
      if (!hit) throw new Error(`nothing found for ${q}`);
      return hit;
    },
  };
};
