/** Settings and their defaults: everything that an environment variable or a flag can change, in one place. */
import { join } from 'node:path';
import { type LogLevel, logLevels } from './log.ts';

/** Where Neo4j is and who asks; the variable names are those of Neo4j's own credential files. */
export interface Neo4jConfig {
  uri: string;
  username: string;
  password: string;
  database: string | undefined;
}

/** What concerns the online sources. Keys and the e-mail address come from the environment only. */
export interface OnlineConfig {
  /** The folder for consent, the log of requests and the cache: `$COTERIE_DATA`. */
  folder: string;
  /** The sources that `COTERIE_ONLINE` or `--online` allows, as written: `openalex,crossref`; `all` means each. */
  allow: string;
  /** `--offline`: forbids every source, whatever was allowed before. */
  offline: boolean;
  /** The e-mail address that Crossref asks for, for a better rate. */
  mailto: string | undefined;
  /** API keys by source. */
  keys: Readonly<Record<'openalex' | 's2', string | undefined>>;
  /** Base addresses instead of the usual ones, for mirrors and tests; http is for loopback only. */
  urls: Readonly<Record<'openalex' | 'crossref' | 's2', string | undefined>>;
  /** The proxy for https, and the hosts that need none, separated by commas. */
  proxy: string | undefined;
  noProxy: string | undefined;
}

export interface Config {
  /** Present whenever `NEO4J_URI` is set; Neo4j is the engine then. */
  neo4j: Neo4jConfig | undefined;
  /** The embedded store's file, `$COTERIE_DATA/coterie.db`. */
  databaseFile: string;
  host: string;
  port: number;
  readOnly: boolean;
  /** What is logged: `COTERIE_LOG`; `info` has a line for each request. */
  log: LogLevel;
  /** The secret that lets people in; absent: whoever reaches the server is let in. */
  token: string | undefined;
  /** Whether the token is needed for changes only. */
  anyoneMayRead: boolean;
  /** How many proxies stand before the server, whose word about the asker's address is taken. */
  proxies: number;
  /** Origins of other pages that may show the embedded picture in a frame. */
  embedFrom: readonly string[];
  online: OnlineConfig;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of the online sources. */
const readOnlineConfig = (env: Environment, folder: string): OnlineConfig => ({
  folder,
  allow: env['COTERIE_ONLINE'] ?? '',
  offline: false,
  mailto: env['COTERIE_MAILTO'] || undefined,
  keys: { openalex: env['OPENALEX_API_KEY'] || undefined, s2: env['S2_API_KEY'] || undefined },
  urls: {
    openalex: env['COTERIE_OPENALEX_URL'] || undefined,
    crossref: env['COTERIE_CROSSREF_URL'] || undefined,
    s2: env['COTERIE_S2_URL'] || undefined,
  },
  proxy: env['HTTPS_PROXY'] || env['https_proxy'] || undefined,
  noProxy: env['NO_PROXY'] || env['no_proxy'] || undefined,
});

/** Reads the settings from an environment. An invalid `PORT` is reported when the server listens. */
export const readConfig = (env: Environment): Config => ({
  neo4j: env['NEO4J_URI']
    ? {
        uri: env['NEO4J_URI'],
        username: env['NEO4J_USERNAME'] ?? 'neo4j',
        password: env['NEO4J_PASSWORD'] ?? '',
        database: env['NEO4J_DATABASE'] || undefined,
      }
    : undefined,
  databaseFile: join(env['COTERIE_DATA'] || 'data', 'coterie.db'),
  host: env['HOST'] || '127.0.0.1',
  port: Number(env['PORT'] || 3000),
  readOnly: false,
  log: logLevels.find((level) => level === env['COTERIE_LOG']) ?? 'warn',
  token: env['COTERIE_TOKEN'] || undefined,
  anyoneMayRead: false,
  proxies: Number(env['COTERIE_PROXIES'] || 0),
  embedFrom: (env['COTERIE_EMBED_FROM'] ?? '').split(/[\s,]+/).filter(Boolean),
  online: readOnlineConfig(env, env['COTERIE_DATA'] || 'data'),
});
