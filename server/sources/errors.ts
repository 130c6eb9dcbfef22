/** What goes wrong when a service is asked. Every message says who, what is wrong, and what to do. */
import { CoterieError } from '../base/errors.ts';
import type { SourceId } from './source.ts';

/**
 * `not-allowed`: no consent, or forbidden; `unreachable`: no network, or a proxy or certificate that fails; `refused`: 401 or
 * 403; `budget`: nothing more is answered before `until`; `unavailable`: the service itself fails; `rejected`: it does not
 * accept the request; `malformed`: an answer that makes no sense; the others are as they say.
 */
export type OnlineErrorKind =
  | 'not-allowed'
  | 'unreachable'
  | 'refused'
  | 'budget'
  | 'unavailable'
  | 'rejected'
  | 'malformed'
  | 'too-large'
  | 'timed-out'
  | 'cancelled';

export class OnlineError extends CoterieError {
  override readonly name = 'OnlineError';
  readonly kind: OnlineErrorKind;
  readonly source: SourceId;
  /** When the service can be asked again, as an ISO time; with `budget` only. */
  readonly until: string | undefined;
  constructor(kind: OnlineErrorKind, source: SourceId, message: string, until?: Date) {
    super(message);
    this.kind = kind;
    this.source = source;
    this.until = until?.toISOString();
  }
}
