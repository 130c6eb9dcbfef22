/** The state of one lookup in the dialog, from asking to storing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { storedLookup } from '../../actions/store-lookup.ts';
import { ApiProblem } from '../../api/api.ts';
import { cancelLookup, commitLookup, readLookup, startLookup, watchLookup } from '../../api/lookups.ts';
import { useCoterie } from '../../context/context.ts';
import type { Lookup, LookupBody, LookupCommit } from '../../state/base/wire.ts';

/** Milliseconds between two looks at how far it is. */
const pace = 500;
/** Most papers or works shown; what is not shown is read before it is stored. */
const most = 5000;

export type LookupStage =
  /** Nothing is asked yet. */
  | { type: 'consent'; problem?: string }
  /** `isAway`: the server does not answer at the moment. */
  | { type: 'asking'; lookup: Lookup; isAway?: boolean }
  | { type: 'review'; lookup: Lookup; problem?: string }
  | { type: 'storing'; lookup: Lookup }
  /** It cannot be shown. */
  | { type: 'gone'; problem: string };

export interface LookupJob {
  stage: LookupStage;
  start(body: LookupBody): void;
  /** Asks no more; what was received stays. */
  cancel(): void;
  /** Stores what `choose` takes of all that was found. */
  store(choose: (whole: Lookup) => Partial<LookupCommit>): void;
}

/** A server that was started anew knows nothing of the lookups before. */
const goneInWords =
  'The server no longer has this lookup: it was started anew, or an hour has passed. Nothing was stored. Look it up again: answers that were received are kept, and not asked for twice.';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const isOver = ({ state }: Lookup): boolean => state !== 'asking' && state !== 'storing';
const foundIn = ({ papers, works }: Lookup) => papers ?? works;

/** `known` is a lookup that was begun before. `onDone` is called when it is stored, or was. */
export const useLookup = (known: string | undefined, onDone: () => void): LookupJob => {
  const coterie = useCoterie();
  const [stage, setStage] = useState<LookupStage>({ type: 'consent' });
  const [followed, setFollowed] = useState<{ id: string } | undefined>(
    known === undefined ? undefined : { id: known },
  );
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (!followed) return;
    const control = new AbortController();
    const { signal } = control;
    const look = async (): Promise<void> => {
      try {
        const now = await watchLookup(followed.id, signal);
        if (signal.aborted) return;
        if (!isOver(now)) {
          setStage({ type: now.state === 'storing' ? 'storing' : 'asking', lookup: now });
          setTimeout(() => void look(), pace);
          return;
        }
        if (now.state === 'done') {
          done.current();
          return;
        }
        const lookup = await readLookup(followed.id, most, signal);
        if (!signal.aborted) setStage({ type: 'review', lookup });
      } catch (error) {
        if (signal.aborted) return;
        const status = error instanceof ApiProblem ? error.status : undefined;
        // The server may be back soon; a lookup that it does not know is gone.
        if (status === 0) {
          setStage((now) => (now.type === 'asking' ? { ...now, isAway: true } : now));
          setTimeout(() => void look(), 4 * pace);
        } else setStage({ type: 'gone', problem: status === 404 ? goneInWords : messageOf(error) });
      }
    };
    void look();
    return () => control.abort();
  }, [followed]);
  const start = useCallback((body: LookupBody): void => {
    startLookup(body).then(
      (lookup) => {
        setStage({ type: 'asking', lookup });
        setFollowed({ id: lookup.id });
      },
      (error: unknown) =>
        setStage((now) =>
          now.type === 'review'
            ? { ...now, problem: messageOf(error) }
            : { type: 'consent', problem: messageOf(error) },
        ),
    );
  }, []);
  return {
    stage,
    start,
    cancel() {
      if (stage.type === 'asking') cancelLookup(stage.lookup.id).catch(() => undefined);
    },
    store(choose) {
      if (stage.type !== 'review') return;
      const { lookup } = stage;
      setStage({ type: 'storing', lookup });
      const control = new AbortController();
      const watch = async (): Promise<void> => {
        const now = await watchLookup(lookup.id, control.signal);
        if (control.signal.aborted) return;
        if (now.state === 'storing') setStage({ type: 'storing', lookup: { ...lookup, ...now } });
        setTimeout(() => void watch().catch(() => undefined), pace);
      };
      setTimeout(() => void watch().catch(() => undefined), pace);
      const store = async (): Promise<void> => {
        const found = foundIn(lookup);
        const isWhole = found === undefined || found.items.length >= found.total;
        const whole = isWhole
          ? lookup
          : await readLookup(lookup.id, Number.POSITIVE_INFINITY, control.signal);
        const commit = choose(whole);
        storedLookup(coterie, whole, commit, await commitLookup(commit));
        onDone();
      };
      store()
        .catch((error: unknown) => setStage({ type: 'review', lookup, problem: messageOf(error) }))
        .finally(() => control.abort());
    },
  };
};
