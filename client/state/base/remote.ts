/** What is known of something that was asked: nothing yet, the answer, or why there is none. */
export type Remote<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; code: number; message: string };

export const loading: Remote<never> = { status: 'loading' };

/** The answer, where it is there. */
export const answerOf = <T>(remote: Remote<T> | undefined): T | undefined =>
  remote?.status === 'ready' ? remote.value : undefined;

/** Whether the server itself is at fault, so that asking again may help. */
export const isOutage = (remote: Remote<unknown>): boolean =>
  remote.status === 'failed' && (remote.code === 0 || remote.code >= 500);
