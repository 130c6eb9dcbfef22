/** Turns errors of the driver into messages for the user. Never shows the password. */
import type { Neo4jConfig } from '../../base/config.ts';
import { StoreError } from '../../base/errors.ts';

type Say = (config: Neo4jConfig, uri: string) => string;

const refused: Say = ({ username }, uri) =>
  `Neo4j at ${uri} refused the user "${username}". Check NEO4J_USERNAME and NEO4J_PASSWORD.`;
const silent: Say = (_config, uri) =>
  `No Neo4j answers at ${uri}. Check NEO4J_URI and whether the server is running.`;

const meanings: Readonly<Record<string, Say>> = {
  'Neo.ClientError.Security.Unauthorized': refused,
  'Neo.ClientError.Security.AuthenticationRateLimit': (config, uri) =>
    `${refused(config, uri)} Too many attempts: wait a few seconds.`,
  'Neo.ClientError.Security.CredentialsExpired': (_config, uri) =>
    `Neo4j at ${uri} requires a new password: log in once with cypher-shell or the browser and change it.`,
  'Neo.ClientError.Security.Forbidden': ({ username }, uri) =>
    `The user "${username}" lacks rights at ${uri}. Coterie needs to read, write and create indexes.`,
  'Neo.ClientError.Database.DatabaseNotFound': ({ database }, uri) =>
    `Neo4j at ${uri} has no database "${database}". Check NEO4J_DATABASE.`,
  ServiceUnavailable: silent,
  SessionExpired: silent,
};

/** The address without credentials. */
export const shownUri = ({ uri }: Neo4jConfig): string => uri.replace(/\/\/[^@/]*@/, '//');

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether no server answered, or the connection to it broke. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && meanings[codeOf(error)] === silent;

/** The error with a message for the user, if its code is known. */
export const inWords = (error: unknown, config: Neo4jConfig): unknown => {
  const meaning = meanings[codeOf(error)];
  return meaning ? new StoreError(meaning(config, shownUri(config))) : error;
};
