/** Asks sources so that one that fails does not stop the others. */
import { OnlineError } from '../../server/sources/errors.ts';
import type { OnlineSource, SourceId } from '../../server/sources/source.ts';

/** Why a source was not asked to the end. */
export interface SourceProblem {
  service: SourceId;
  message: string;
  /** When it can be asked again, if its budget is used up: ISO 8601, UTC. */
  until?: string;
}

export interface AskedSources {
  /** The answer; undefined if the source has failed, now or before. Rejects with what was no fault of the source. */
  ask<T>(source: OnlineSource, question: () => Promise<T>): Promise<T | undefined>;
  readonly problems: SourceProblem[];
}

/** Nobody has been asked yet. */
export const askEach = (): AskedSources => {
  const problems: SourceProblem[] = [];
  return {
    problems,
    async ask(source, question) {
      if (problems.some(({ service }) => service === source.id)) return undefined;
      try {
        return await question();
      } catch (error) {
        if (!(error instanceof OnlineError) || error.kind === 'cancelled') throw error;
        const { message, until } = error;
        problems.push({ service: source.id, message, ...(until !== undefined && { until }) });
        return undefined;
      }
    },
  };
};
