/** What a lookup would cost, by all services that could be asked. */
import { useEffect, useState } from 'react';
import { estimateLookup } from '../../api/lookups.ts';
import type { LookupBody, LookupEstimate } from '../../state/base/wire.ts';

/** An answer to a question that has changed since is dropped; without a body, nothing is asked. */
export const useEstimate = (
  body: LookupBody | undefined,
): { estimate?: LookupEstimate; problem?: string } => {
  const [answer, setAnswer] = useState<{ of: string; estimate?: LookupEstimate; problem?: string }>();
  const key = body && JSON.stringify(body);
  useEffect(() => {
    if (key === undefined) return;
    const control = new AbortController();
    estimateLookup(JSON.parse(key) as LookupBody, control.signal).then(
      (estimate) => setAnswer({ of: key, estimate }),
      (error: Error) => {
        if (!control.signal.aborted) setAnswer({ of: key, problem: error.message });
      },
    );
    return () => control.abort();
  }, [key]);
  return key !== undefined && answer?.of === key ? answer : {};
};
