/** What the driver's errors mean for whoever runs Coterie. The password is never shown. */
import type { Neo4jConfig } from '../../base/config.ts';
import { StoreError } from '../../base/errors.ts';

type Say = (config: Neo4jConfig, uri: string) => string;

const refused: Say = ({ username }, uri) =>
  `Neo4j at ${uri} does not let the user "${username}" in. Check NEO4J_USERNAME and NEO4J_PASSWORD.`;
const silent: Say = (_config, uri) =>
  `No Neo4j answers at ${uri}. Check NEO4J_URI, and that the server runs.`;

const meanings: Readonly<Record<string, Say>> = {
  'Neo.ClientError.Security.Unauthorized': refused,
  'Neo.ClientError.Security.AuthenticationRateLimit': (config, uri) =>
    `${refused(config, uri)} Too many tries: wait some seconds.`,
  'Neo.ClientError.Security.CredentialsExpired': (_config, uri) =>
    `Neo4j at ${uri} wants its first password changed: log in once with cypher-shell or the browser.`,
  'Neo.ClientError.Security.Forbidden': ({ username }, uri) =>
    `The user "${username}" may not do this at ${uri}. Coterie needs to read, write, and create indexes.`,
  'Neo.ClientError.Database.DatabaseNotFound': ({ database }, uri) =>
    `Neo4j at ${uri} has no database "${database}". Check NEO4J_DATABASE.`,
  ServiceUnavailable: silent,
  SessionExpired: silent,
};

/** The address without anything secret in it. */
export const shownUri = ({ uri }: Neo4jConfig): string => uri.replace(/\/\/[^@/]*@/, '//');

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The same error for people, where its meaning is known. */
export const inWords = (error: unknown, config: Neo4jConfig): unknown => {
  const meaning = meanings[codeOf(error)];
  return meaning ? new StoreError(meaning(config, shownUri(config))) : error;
};
