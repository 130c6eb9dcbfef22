/** What each fault of a request means to a reader, and whether asking again may help. */
import { OnlineError, type OnlineErrorKind } from '../errors.ts';
import type { Service } from '../services.ts';
import { type Answer, type Limits, TooLarge, TooSlow } from './send.ts';

/** Who is asked, in the words of messages. */
export interface Asked {
  service: Service;
  host: string;
  /** The host of the proxy, if one is set. */
  proxy: string | undefined;
  /** The environment variable of the API key, and whether it is set; undefined if the service has none. */
  key: { name: string; set: boolean } | undefined;
}

/** An attempt that failed: what to say if it was the last, and how often to try again. */
export class Failed extends Error {
  readonly problem: OnlineError;
  readonly retries: number;
  constructor(problem: OnlineError, retries = 0) {
    super(problem.message);
    this.problem = problem;
    this.retries = retries;
  }
}

const failed =
  (kind: OnlineErrorKind, retries: number) =>
  ({ service }: Asked, message: string): Failed =>
    new Failed(new OnlineError(kind, service.id, message), retries);

const unreachable = failed('unreachable', 3);
const noNetwork = failed('unreachable', 0);
const malformed = failed('malformed', 0);
const cutOff = failed('malformed', 2);

const network = 'Check the connection, then go on; what was received is kept.';

const through = ({ proxy }: Asked): string => (proxy === undefined ? '' : ` through the proxy ${proxy}`);

type Explain = (asked: Asked, code: string) => Failed;

/** Errors of connections by their code. */
const codes: readonly (readonly [RegExp, Explain])[] = [
  [
    /^(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/,
    (asked) =>
      noNetwork(
        asked,
        `${asked.service.name} (${asked.host}) cannot be reached${through(asked)}. ${network}`,
      ),
  ],
  [
    /^CERT_(?:NOT_YET_VALID|HAS_EXPIRED)$/,
    (asked) =>
      noNetwork(
        asked,
        `The certificate of ${asked.host} is not valid today. Is the clock of this machine right? A network that asks you to log in may be the cause too.`,
      ),
  ],
  [
    /CERT|SIGNATURE|^ERR_TLS|^ERR_SSL|ISSUER/,
    (asked, code) =>
      noNetwork(
        asked,
        `${asked.host} does not prove who it is (${code}). A network that asks you to log in may be the cause; or, in a company, a certificate that NODE_EXTRA_CA_CERTS must name.`,
      ),
  ],
  [
    /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$|^Z_|^ERR_(?:ZLIB|STREAM_PREMATURE)/,
    (asked) => cutOff(asked, `The answer of ${asked.service.name} was cut off. ${network}`),
  ],
  [
    /^UND_ERR_ABORTED$/,
    (asked) =>
      noNetwork(
        asked,
        `${asked.service.name} (${asked.host}) cannot be reached${through(asked)}: the proxy refuses. Check HTTPS_PROXY.`,
      ),
  ],
];

const codeOf = (error: unknown): string => {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
  }
  return '';
};

/** The failure behind an error of `send`. */
export const explainError = (error: unknown, asked: Asked, limits: Limits): Failed => {
  const { service, host } = asked;
  if (error instanceof TooLarge) {
    const size = Math.round(limits.bytes / 1_000_000);
    return failed('too-large', 0)(
      asked,
      `The answer of ${service.name} is larger than ${size} MB and was dropped.`,
    );
  }
  if (error instanceof TooSlow) {
    const seconds = Math.max(1, Math.round(limits.ms / 1000));
    const message = `${service.name} (${host}) did not answer within ${seconds} s. ${network}`;
    return failed('timed-out', 1)(asked, message);
  }
  const code = codeOf(error);
  const explain = codes.find(([pattern]) => pattern.test(code))?.[1];
  if (explain !== undefined) return explain(asked, code);
  const why = code === '' ? '' : ` (${code})`;
  return unreachable(asked, `${service.name} (${host}) cannot be reached${through(asked)}${why}. ${network}`);
};

/** What the service says of an error, on one short line, without what is secret. */
const said = (body: string, secrets: readonly string[]): string => {
  let text = '';
  try {
    const { message, error } = JSON.parse(body) as { message?: unknown; error?: unknown };
    const first: unknown = Array.isArray(message) ? (message[0] as { message?: unknown })?.message : message;
    text = [first, error].find((one) => typeof one === 'string' && one !== '')?.toString() ?? '';
  } catch {
    // A page of HTML says nothing worth repeating.
  }
  for (const secret of secrets) text = text.replaceAll(secret, '…');
  text = text.replace(/\s+/g, ' ').trim().slice(0, 200);
  return text === '' ? '' : `: ${text}`;
};

const login =
  'Perhaps the network asks you to log in: open any page in a browser, then go on. Nothing of it was used.';

/** The failure behind a status that is no success; undefined for one. */
export const explainStatus = (
  answer: Answer,
  asked: Asked,
  secrets: readonly string[],
): Failed | undefined => {
  const { status, body } = answer;
  const { service, host, key } = asked;
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) {
    const keyed = key?.set
      ? `does not accept the key in ${key.name} (${status}). Correct it, or unset it.`
      : `refuses this machine (${status}). It may have been asked too much; try again tomorrow, or from elsewhere.`;
    return failed('refused', 0)(asked, `${service.name} (${host}) ${keyed}`);
  }
  if (status >= 500)
    return failed('unavailable', 4)(
      asked,
      `${service.name} has a fault of its own (${status}). Try again later; what was received is kept.`,
    );
  if (status >= 300 && status < 400)
    return malformed(asked, `${service.name} (${host}) points elsewhere, which is not followed. ${login}`);
  return failed('rejected', 0)(
    asked,
    `${service.name} did not accept a request (${status})${said(body, secrets)}`,
  );
};

/** The failure of an answer that is no data. */
export const notData = (asked: Asked): Failed =>
  malformed(
    asked,
    `${asked.host} answered with a page instead of the data of ${asked.service.name}. ${login}`,
  );

/** The failure of an answer that ends too soon, or is not what it should be. */
export const notUnderstood = (asked: Asked, complete: boolean): Failed =>
  (complete ? malformed : cutOff)(
    asked,
    complete
      ? `The answer of ${asked.service.name} is not what its documentation describes. It was not used.`
      : `The answer of ${asked.service.name} was cut off. ${network}`,
  );

/** 54,000,000 → `2026-11-30 00:00 UTC`. */
const shown = (until: Date): string => `${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The problem when a service answers nothing more before a time. */
export const spent = ({ service, key }: Asked, until: Date): OnlineError =>
  new OnlineError(
    'budget',
    service.id,
    `${service.name} answers no more of these questions until ${shown(until)}. What was received is kept; go on then${
      key === undefined || key.set ? '' : `, or set ${key.name}`
    }.`,
    until,
  );
