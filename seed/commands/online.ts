/** What the commands that ask online services have in common: the library, the sources, and how they end. */
import type { Config } from '../../server/base/config.ts';
import { CoterieError } from '../../server/base/errors.ts';
import { openSources } from '../../server/sources/index.ts';
import { readSourceIds } from '../../server/sources/services.ts';
import { type OnlineSource, sourceIds } from '../../server/sources/source.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import type { SourceProblem } from '../online/ask-each.ts';
import type { Output } from './output.ts';
import { type Bar, progressBar } from './progress.ts';

export interface OnlineOptions {
  /** The services to ask, as written: `openalex,crossref`. */
  from?: string | undefined;
  /** Allows services for this run: `openalex,crossref`, or `true` for those that are asked. */
  online?: string | boolean | undefined;
  offline?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** What a command works with. */
export interface OnlineRun {
  store: Store;
  sources: OnlineSource[];
  signal: AbortSignal;
  /** Requests sent so far. */
  sent(): number;
}

/** The settings with what the flags allow and forbid. Throws a `CoterieError` for unknown services. */
export const withFlags = (
  config: Config,
  { online, offline }: Pick<OnlineOptions, 'online' | 'offline'>,
): Config => {
  const allow = online === true ? 'all' : typeof online === 'string' ? online : '';
  readSourceIds(allow, '--online');
  return {
    ...config,
    online: {
      ...config.online,
      allow: [config.online.allow, allow].filter(Boolean).join(','),
      offline: !!offline,
    },
  };
};

/**
 * Opens the library and the sources that may be asked, runs `act`, and closes both. Ctrl-C ends it; what was received is kept, so
 * the next run goes on from there. Throws an `OnlineError` that says what would be sent to whom if that is not allowed.
 */
export const runOnline = async (
  config: Config,
  options: OnlineOptions,
  act: (run: OnlineRun) => Promise<void>,
): Promise<void> => {
  const named = options.from === undefined ? undefined : readSourceIds(options.from, '--from');
  const online = openSources(withFlags(config, options).online);
  const control = new AbortController();
  const stop = (): void =>
    control.abort(new CoterieError('Stopped; nothing was stored. Run it again to go on.'));
  process.once('SIGINT', stop);
  try {
    const allowed = sourceIds.filter((id) => online.consent.allowed(id));
    const ids = named ?? (allowed.length > 0 ? allowed : sourceIds);
    online.consent.demand(ids, 'command');
    const store = await openStore(config);
    try {
      await act({ store, sources: online.sources(ids), signal: control.signal, sent: () => online.log.sent });
    } finally {
      await store.close();
    }
  } finally {
    process.off('SIGINT', stop);
    await online.close();
  }
};

/** Runs a step with a progress bar. */
export const withBar = async <T>(name: string, step: (bar: Bar) => Promise<T>): Promise<T> => {
  const bar = progressBar(name);
  try {
    return await step(bar);
  } finally {
    bar.stop();
  }
};

/** Says which services could not be asked to the end, and when they can be asked again. */
export const sayProblems = (output: Output, problems: readonly SourceProblem[]): void => {
  for (const { message } of problems) output.say(message);
};

/** Throws if no source could be asked: the last of the problems, after the others are said. */
export const failIfNobody = (
  output: Output,
  sources: readonly OnlineSource[],
  problems: readonly SourceProblem[],
): void => {
  if (problems.length < sources.length) return;
  sayProblems(output, problems.slice(0, -1));
  throw new CoterieError(problems.at(-1)?.message ?? 'Nobody could be asked.');
};
