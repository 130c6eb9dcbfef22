/** Whether a service may be asked: once a service, kept on the server. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OnlineConfig } from '../base/config.ts';
import { CoterieError } from '../base/errors.ts';
import { OnlineError } from './errors.ts';
import { readSourceIds, services } from './services.ts';
import { settingsOf } from './settings.ts';
import { type SourceId, sourceIds } from './source.ts';

export interface Consent {
  /** Whether everything is forbidden for this run (`--offline`). */
  readonly offline: boolean;
  allowed(source: SourceId): boolean;
  /** Whether a setting of this run allows it, which `set` cannot change. */
  bySetting(source: SourceId): boolean;
  /** Keeps a reader's answer. Throws an `OnlineError` if everything is forbidden. */
  set(source: SourceId, allowed: boolean): void;
  /** Throws an `OnlineError` that says what would be sent to whom, and how to allow it there, unless every source is allowed. */
  demand(sources: readonly SourceId[], where?: 'command' | 'page'): void;
  /** The same for a source that is being asked: if it was allowed before, the `OnlineError` says that it no longer is. */
  stillDemand(source: SourceId): void;
}

/** Since when each service is allowed. */
const fileForm = z.object({ allowed: z.partialRecord(z.enum(sourceIds), z.string()) });

/** How sources are allowed, by where that is said. */
const howTo = {
  command: (sources: readonly SourceId[]) =>
    `To allow it: --online ${sources.join(',')}, or COTERIE_ONLINE=${sources.join(',')}.`,
  page: (sources: readonly SourceId[]) =>
    `To allow it: tick ${sources.map((source) => services[source].name).join(', ')} under “Online sources”.`,
};

/** Reads the settings and the file `online.json`. A file that is missing or damaged allows nothing. */
export const openConsent = (config: OnlineConfig): Consent => {
  const { folder, allow, offline } = config;
  const file = join(folder, 'online.json');
  const always = new Set(readSourceIds(allow, 'COTERIE_ONLINE'));

  // Read each time, so that the page and the command line agree and a withdrawal counts at once.
  const kept = (): z.infer<typeof fileForm>['allowed'] => {
    try {
      return fileForm.parse(JSON.parse(readFileSync(file, 'utf8'))).allowed;
    } catch {
      return {};
    }
  };

  const forbidden = (source: SourceId): OnlineError =>
    new OnlineError(
      'not-allowed',
      source,
      'Nothing is asked online, because --offline forbids it. Start again without --offline.',
    );

  const allowed = (source: SourceId): boolean =>
    !offline && (always.has(source) || kept()[source] !== undefined);

  /** The sources that were asked, or about to be, with consent. */
  const begun = new Set<SourceId>();

  const demand: Consent['demand'] = (sources, where = 'command') => {
    const missing = sources.filter((source) => !allowed(source));
    const [first] = missing;
    if (first === undefined) {
      for (const source of sources) begun.add(source);
      return;
    }
    if (offline) throw forbidden(first);
    const sent = missing.map((source) => {
      const { name, sends } = services[source];
      return `${name} (${settingsOf(config, source).host}) would be sent ${sends}.`;
    });
    throw new OnlineError(
      'not-allowed',
      first,
      `${sent.join(' ')} Nothing was sent. ${howTo[where](missing)}`,
    );
  };

  return {
    offline,
    allowed,
    bySetting: (source) => !offline && always.has(source),
    set(source, yes) {
      if (offline) throw forbidden(source);
      const { [source]: _before, ...others } = kept();
      const next = yes ? { ...others, [source]: new Date().toISOString() } : others;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${file}.new`, `${JSON.stringify({ allowed: next }, null, 2)}\n`);
        renameSync(`${file}.new`, file);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new CoterieError(`Your answer cannot be kept in ${file}: ${why}.`);
      }
    },
    demand,
    stillDemand(source) {
      if (!offline && begun.has(source) && !allowed(source))
        throw new OnlineError(
          'not-allowed',
          source,
          `${services[source].name} is no longer allowed; it was asked no further.`,
        );
      demand([source]);
    },
  };
};
