/** Live updates: follows changes that others make to the library, and reconnects after an outage. */
import type { ApiProblem } from '../api/api.ts';
import type { Health } from '../state/base/wire.ts';
import { addNotice, type Coterie } from './context.ts';

/** Milliseconds between two checks: normally, and while the server does not answer. */
const pace = { well: 10_000, away: 2_000 };
/** Milliseconds within which the page refreshes after its own change. */
const settling = 300;

/** What live updates need. */
export interface LiveUpdatesNeeds extends Pick<Coterie, 'resources' | 'notices'> {
  document: Pick<Document, 'visibilityState'> & {
    addEventListener(type: 'visibilitychange', listener: () => void): void;
  };
  health(): Promise<Health>;
}

/** Checks regularly while the page is visible, and at once when it becomes visible. */
export const startLiveUpdates = ({ resources, notices, document, health }: LiveUpdatesNeeds): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The revision last seen, and `resources.state()` at that time. */
  let seen: { revision: string; state: number } | undefined;
  let isAway = false;

  const follow = async (revision: string): Promise<void> => {
    if (seen !== undefined && seen.revision !== revision) {
      await new Promise((resolve) => setTimeout(resolve, settling));
      // The page has reported its own changes already.
      const isOurs = seen.state !== resources.state();
      resources.refresh();
      if (!isOurs) addNotice(notices, 'The library was changed elsewhere. This page now shows the changes.');
    }
    seen = { revision, state: resources.state() };
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    try {
      const { revision } = await health();
      resources.setOutage(undefined);
      // What did not reach the server also in an outage so short that no check noticed it.
      resources.retry(isAway ? 'all' : 'unreached');
      isAway = false;
      await follow(revision);
    } catch (error) {
      isAway = true;
      resources.setOutage((error as ApiProblem).message);
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
