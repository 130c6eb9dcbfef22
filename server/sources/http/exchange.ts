/** Sends a request with consent, logs it, and follows it within its host. */
import type { Dispatcher } from 'undici';
import type { Consent } from '../consent.ts';
import type { RequestLog } from './log.ts';
import { type Asked, explainError } from './problems.ts';
import { type Answer, type Limits, type Request, send } from './send.ts';

export interface ExchangeOptions {
  asked: Asked;
  dispatcher: Dispatcher;
  consent: Pick<Consent, 'stillDemand'>;
  log: Pick<RequestLog, 'add'>;
  limits?: Limits;
}

/** An answer to a request; rejects with `Failed`, an `OnlineError` without consent, or the reason of the signal. */
export type Exchange = (request: Request, signal: AbortSignal | undefined) => Promise<Answer>;

/** Services promise less: 10 MB at most, and an end after some seconds. */
const usualLimits: Limits = { ms: 30_000, bytes: 25_000_000 };

const mostRedirects = 3;
/** In characters, of a body in the log. */
const longestLogged = 1000;

/** Where an answer points to, if it is in the same place; services redirect to the one of two works that they joined. */
const redirect = ({ status, headers }: Answer, { method, url }: Request): URL | undefined => {
  const to = headers.get('location');
  if (status < 300 || status >= 400 || to === null || method !== 'GET') return undefined;
  if (!URL.canParse(to, url.href)) return undefined;
  const next = new URL(to, url);
  return next.origin === url.origin && next.username === '' && next.password === '' ? next : undefined;
};

export const createExchange = ({
  asked,
  dispatcher,
  consent,
  log,
  limits = usualLimits,
}: ExchangeOptions): Exchange => {
  const service = asked.service.id;

  const sendLogged: Exchange = async (request, signal) => {
    consent.stillDemand(service);
    const { method, url, body } = request;
    const [at, began] = [new Date().toISOString(), performance.now()];
    const add = (of: { status?: number; bytes: number; cached: boolean; problem?: string }) =>
      log.add({
        ...{ at, service, method, address: url.href, ms: Math.round(performance.now() - began) },
        ...(body !== undefined && { sent: body.slice(0, longestLogged) }),
        ...of,
      });
    try {
      const answer = await send(dispatcher, request, limits, signal);
      await add({ status: answer.status, bytes: answer.bytes, cached: answer.status === 304 });
      return answer;
    } catch (error) {
      const failure = signal?.aborted ? undefined : explainError(error, asked, limits);
      await add({ bytes: 0, cached: false, problem: failure?.problem.kind ?? 'cancelled' });
      throw failure ?? error;
    }
  };

  return async (request, signal) => {
    let step = request;
    for (let i = 0; ; i++) {
      const answer = await sendLogged(step, signal);
      const url = redirect(answer, step);
      if (url === undefined || i === mostRedirects) return answer;
      step = { ...step, url };
    }
  };
};
