/** What a service still answers before its budget is renewed. */
export interface Budget {
  /** Takes over how many credits are left, and in how many milliseconds the budget is renewed. */
  learn(left: number, renewedIn: number): void;
  /** When a question of so many credits can be asked; undefined: now. */
  until(credits: number): Date | undefined;
}

/** Time is measured by a clock that nobody sets; only what is shown depends on the day. */
export const createBudget = (): Budget => {
  let left = Number.POSITIVE_INFINITY;
  let renewed = 0;
  return {
    learn(credits, renewedIn) {
      left = credits;
      renewed = performance.now() + renewedIn;
    },
    until(credits) {
      const wait = renewed - performance.now();
      return credits > left && wait > 0 ? new Date(Date.now() + wait) : undefined;
    },
  };
};
