/** An answer that may be incomplete for a while: asked again until it is complete. */
import { useEffect } from 'react';
import type { Endpoint } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import { answerOf, type Remote } from '../../state/base/remote.ts';
import type { FindingState } from '../../state/base/wire.ts';

/** Milliseconds between two requests. */
const pace = 1500;

/** As `useAnswer`, following the answer while its state is `finding`. */
export const useFollowed = <T extends { state: FindingState }>(
  endpoint: Endpoint<T>,
): Remote<T> | undefined => {
  const { resources } = useCoterie();
  const remote = useAnswer(endpoint);
  const isFinding = answerOf(remote)?.state === 'finding';
  const { path } = endpoint;
  useEffect(() => {
    if (!isFinding) return;
    const timer = setInterval(() => resources.again({ path }), pace);
    return () => clearInterval(timer);
  }, [isFinding, path, resources]);
  return remote;
};
