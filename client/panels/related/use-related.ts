/** Fetches related work, again whenever the settings or the library change; only the latest answer counts. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchAnswer } from '../../api/api.ts';
import { useCoterie } from '../../context/context.ts';
import { loading, type Remote } from '../../state/base/remote.ts';
import type { RelatedAnswer } from '../../state/base/wire.ts';
import { bodyOf, leavingOut, type RelatedSettings, type Start } from '../../state/place/related-settings.ts';

/** Milliseconds after the last move of a slider. */
const patience = 200;

export const useRelated = (start: Start, settings: RelatedSettings, limit: number): Remote<RelatedAnswer> => {
  const { resources } = useCoterie();
  const state = useSyncExternalStore(resources.subscribe, resources.state);
  const [answer, setAnswer] = useState<Remote<RelatedAnswer>>(loading);
  const body = JSON.stringify(bodyOf(start, settings, limit));
  const path = `/api/related?${new URLSearchParams(leavingOut(settings))}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the library is a reason to ask again
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(() => {
      fetchAnswer<RelatedAnswer>({ path }, control.signal, {
        method: 'POST',
        body,
        contentType: 'application/json',
      }).then(
        (value) => setAnswer({ status: 'ready', value }),
        (error: unknown) => {
          if (control.signal.aborted) return;
          const message = error instanceof Error ? error.message : String(error);
          setAnswer({ status: 'failed', code: 0, message });
        },
      );
    }, patience);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [path, body, state]);
  return answer;
};
