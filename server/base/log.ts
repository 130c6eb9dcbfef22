/**
 * The server's log: JSON lines on stderr, for journald, Docker and whatever gathers them. No title, name, query, address of an
 * asker or secret is ever in it: of a request only its route, of an error only its kind and where it happened.
 */
import pino, { type Logger } from 'pino';

export type Log = Logger;

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Opens the log; lines are written at once, so that none is lost when the process ends. */
export const openLog = (level: LogLevel): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 2, sync: true }),
  );

/** What is logged of an error. Its message may hold what people wrote, so only debugging shows it. */
export const faultOf = (error: unknown, debug: boolean): object => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []);
  return { error: error.name, ...code, ...(debug ? { message: error.message } : {}), at: at.slice(0, 8) };
};
