/** Search as you type without races: waits until typing pauses, and only the last question's answer counts. */

/** Starts a timer and answers how to stop it; passed in so that tests need no clock. */
export type Later = (run: () => void, milliseconds: number) => () => void;

export interface Latest<Q> {
  /** Asks after the pause; whatever was asked before is dropped, answered or not. */
  ask(question: Q): void;
  /** Drops the pending request. */
  drop(): void;
}

/** Calls `answered` for the last question only. A question that failed is asked again for as long as `again` says so. */
export const createLatest = <Q, A>(
  effects: {
    fetch: (question: Q, signal: AbortSignal) => Promise<A>;
    answered: (question: Q, answer: A) => void;
    failed: (question: Q, error: unknown) => void;
    later: Later;
    /** Whether a failed question is worth asking again. */
    again: (error: unknown) => boolean;
  },
  pause = 120,
  retry = 2000,
): Latest<Q> => {
  let stop = (): void => {};
  const drop = (): void => stop();
  return {
    drop,
    ask(question) {
      drop();
      const control = new AbortController();
      let stopTimer = (): void => {};
      const fetchAfter = (milliseconds: number): void => {
        stopTimer = effects.later(() => {
          effects.fetch(question, control.signal).then(
            (answer) => {
              if (!control.signal.aborted) effects.answered(question, answer);
            },
            (error: unknown) => {
              if (control.signal.aborted) return;
              effects.failed(question, error);
              if (effects.again(error)) fetchAfter(retry);
            },
          );
        }, milliseconds);
      };
      fetchAfter(pause);
      stop = () => {
        stopTimer();
        control.abort();
      };
    },
  };
};
