/** The online services in words: what they are sent, and whether they may be asked. Values only. */
import type { LookupService } from '../base/wire.ts';

export type ServiceId = LookupService['id'];

/** The environment variable that holds the key of a service; Crossref has none. */
const keys: Readonly<Partial<Record<ServiceId, string>>> = { openalex: 'OPENALEX_API_KEY', s2: 'S2_API_KEY' };

/** `A`, `A and B`, `A, B and C`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** The names of services by their ids. */
export const namesOf = (services: readonly LookupService[], ids: readonly ServiceId[]): string =>
  listed(services.filter(({ id }) => ids.includes(id)).map(({ name }) => name));

/** Those that may be asked. */
export const allowedOf = (services: readonly LookupService[]): ServiceId[] =>
  services.filter(({ allowed, forbidden }) => allowed && !forbidden).map(({ id }) => id);

/** Whether the server was started so that nothing may be asked. */
export const areForbidden = (services: readonly LookupService[]): boolean =>
  services.length > 0 && services.every(({ forbidden }) => forbidden);

/** Where a key or an e-mail address comes from: the environment of the server, never the page. */
export const accessInWords = ({ id, key, mailto }: LookupService): string => {
  const name = keys[id];
  if (name === undefined)
    return mailto
      ? 'Your e-mail address is sent along, from COTERIE_MAILTO.'
      : 'Faster with your e-mail address in COTERIE_MAILTO, an environment variable of the server.';
  return key
    ? `Uses your key in ${name}.`
    : `Has a higher limit with a key in ${name}, an environment variable of the server.`;
};

const timeFormat = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });
const dayFormat = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `14:05`; of another day `30 Nov, 09:00`. */
export const timeInWords = (iso: string, now: Date): string => {
  const then = new Date(iso);
  return then.toDateString() === now.toDateString() ? timeFormat.format(then) : dayFormat.format(then);
};
