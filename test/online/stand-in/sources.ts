/** The product's own sources, asking the stand-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../server/base/config.ts';
import { openSources } from '../../../server/sources/index.ts';
import type { OnlineSource, SourceId } from '../../../server/sources/source.ts';
import type { StandIn } from './server.ts';

export interface OpenSources {
  source(id: SourceId): OnlineSource;
  close(): Promise<void>;
}

/** The three sources, asking the stand-in; their cache is a folder that `close` removes. */
export const openStandInSources = (standIn: StandIn): OpenSources => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-match-'));
  const online = openSources(
    readConfig({
      COTERIE_DATA: folder,
      COTERIE_ONLINE: 'all',
      COTERIE_OPENALEX_URL: standIn.url('openalex'),
      COTERIE_CROSSREF_URL: standIn.url('crossref'),
      COTERIE_S2_URL: `${standIn.url('s2')}/graph/v1`,
    }).online,
  );
  const sources = new Map(online.sources().map((source) => [source.id, source]));
  return {
    source: (id) => {
      const source = sources.get(id);
      if (source === undefined) throw new RangeError(`no source ${id}`);
      return source;
    },
    close: async () => {
      await online.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
