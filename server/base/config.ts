/** Settings and their defaults: everything that an environment variable or a flag can change, in one place. */
import { join } from 'node:path';

/** Where Neo4j is and who asks; the variable names are those of Neo4j's own credential files. */
export interface Neo4jConfig {
  uri: string;
  username: string;
  password: string;
  database: string | undefined;
}

export interface Config {
  /** Present whenever `NEO4J_URI` is set; Neo4j is the engine then. */
  neo4j: Neo4jConfig | undefined;
  /** The embedded store's file, `$COTERIE_DATA/coterie.db`. */
  databaseFile: string;
  host: string;
  port: number;
  readOnly: boolean;
  /** Origins of other pages that may show the embedded picture in a frame. */
  embedFrom: readonly string[];
}

/** Reads the settings from an environment. An invalid `PORT` is reported when the server listens. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => ({
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
  embedFrom: (env['COTERIE_EMBED_FROM'] ?? '').split(/[\s,]+/).filter(Boolean),
});
