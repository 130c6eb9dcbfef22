/** Search results for what is typed; only the latest answer counts. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem, endpoints, fetchAnswer } from '../../../api/api.ts';
import { createLatest, type Later } from '../../../state/base/latest.ts';
import type { NodeKind, SearchHit } from '../../../state/base/wire.ts';

const later: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

export type Found = { status: 'waiting' | 'ready' | 'failed'; hits: readonly SearchHit[] };
const waiting: Found = { status: 'waiting', hits: [] };

/**
 * The hits for what is typed. `takeFirst` chooses the best of them: at once, or when the answer to the last
 * letters is there, for those who type a name and press Enter.
 */
export const useHits = (kind: NodeKind | undefined, choose: (hit: SearchHit) => void) => {
  const [found, setFound] = useState(waiting);
  const state = useRef({ isAsking: false, isEager: false, choose });
  state.current.choose = choose;
  const latest = useMemo(() => {
    const end = (next: Found): void => {
      const { isEager } = state.current;
      state.current = { ...state.current, isAsking: false, isEager: false };
      setFound(next);
      const first = next.hits[0];
      if (isEager && first) state.current.choose(first);
    };
    return createLatest({
      fetch: (text: string, signal) => fetchAnswer(endpoints.search(text, kind), signal),
      answered: (_, { items }) => end({ status: 'ready', hits: items }),
      failed: () => end({ status: 'failed', hits: [] }),
      later,
      again: (error) => error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
    });
  }, [kind]);
  useEffect(() => latest.drop, [latest]);
  return {
    found,
    seek(text: string): void {
      const isAsking = text.trim() !== '';
      state.current = { ...state.current, isAsking, isEager: false };
      if (isAsking) latest.ask(text.trim());
      else {
        latest.drop();
        setFound(waiting);
      }
    },
    takeFirst(): void {
      const first = found.hits[0];
      if (state.current.isAsking) state.current.isEager = true;
      else if (first) choose(first);
    },
  };
};
