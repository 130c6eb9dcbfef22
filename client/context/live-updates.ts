/** Keeps the page in step with a library that others change too, and finds the server again when it was away. */
import type { ApiProblem } from '../api/api.ts';
import type { Health } from '../state/base/wire.ts';
import { addNotice, type Coterie } from './context.ts';

/** Milliseconds between two looks: while all is well, and while the server does not answer. */
const pace = { well: 10_000, away: 2_000 };
/** Milliseconds within which a change that this page has made is followed by the page itself. */
const settling = 300;

/** What is needed of the page and of the browser. */
export interface RelatedEvidence extends Pick<Coterie, 'resources' | 'notices'> {
  document: Pick<Document, 'visibilityState'> & {
    addEventListener(type: 'visibilitychange', listener: () => void): void;
  };
  health(): Promise<Health>;
}

/** Looks now and then while the page is seen, and at once when it comes to be seen. */
export const keepInStep = ({ resources, notices, document, health }: RelatedEvidence): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The library as last seen, and how often the page itself had it asked anew by then. */
  let seen: { revision: string; state: number } | undefined;
  let isAway = false;

  const follow = async (revision: string): Promise<void> => {
    if (seen !== undefined && seen.revision !== revision) {
      await new Promise((resolve) => setTimeout(resolve, settling));
      // What this page did itself it has told already.
      const isOurs = seen.state !== resources.state();
      resources.refresh();
      if (!isOurs) addNotice(notices, 'This library was changed elsewhere; what you see has followed.');
    }
    seen = { revision, state: resources.state() };
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    try {
      const { revision } = await health();
      resources.reached(undefined);
      if (isAway) resources.retry();
      isAway = false;
      await follow(revision);
    } catch (error) {
      isAway = true;
      resources.reached((error as ApiProblem).message);
    }
    clearTimeout(timer);
    timer =
      document.visibilityState === 'visible' ? setTimeout(look, isAway ? pace.away : pace.well) : undefined;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
  void look();
};
