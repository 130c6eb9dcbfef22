/** What the settings say of a service: where it is, who asks, and how fast. */
import type { OnlineConfig } from '../base/config.ts';
import { CoterieError } from '../base/errors.ts';
import type { Rate } from './http/pace.ts';
import { services } from './services.ts';
import type { SourceId } from './source.ts';

export interface Settings {
  /** Without a slash at the end. */
  base: string;
  host: string;
  /** Sent with every request. */
  headers: Record<string, string>;
  /** What must be repeated nowhere. */
  secrets: string[];
  rate: Rate;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** A mirror has no rate but that of its headers. */
const unlimited: Rate = { perSecond: 1000, atOnce: 10 };

/** A base address from the environment. Throws a `CoterieError` unless it is https, or http on this machine. */
const readBase = (text: string, variable: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const wrong =
    url === undefined
      ? `is not an address such as https://mirror.example.org`
      : url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))
        ? 'must begin with https:// (http:// is for this machine only)'
        : url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== ''
          ? 'must have no password and no question mark'
          : undefined;
  if (wrong !== undefined || url === undefined)
    throw new CoterieError(`${variable} ${wrong}. Correct it, or unset it.`);
  return url;
};

/** Everything of this machine that a service is told: the name of the program and, if it is set, the e-mail address. */
const userAgent = (mailto: string | undefined): string =>
  mailto === undefined ? 'Coterie' : `Coterie (mailto:${mailto})`;

/** A header cannot hold everything. Throws a `CoterieError` if a setting has line breaks or signs that no address has. */
const plain = (value: string, variable: string): string => {
  if (!/^[\x21-\x7e]{1,500}$/.test(value))
    throw new CoterieError(
      `${variable} holds a blank or another sign that does not belong there. Correct it, or unset it.`,
    );
  return value;
};

/** The settings of a service. Only Crossref is told the e-mail address: the others make no use of it. */
export const settingsOf = (config: OnlineConfig, id: SourceId): Settings => {
  const { address, key: keyed, rate } = services[id];
  const url = config.urls[id];
  const base = url === undefined ? new URL(address) : readBase(url, `COTERIE_${id.toUpperCase()}_URL`);
  const given = id === 'crossref' ? undefined : config.keys[id];
  const key = given === undefined || keyed === undefined ? undefined : plain(given, keyed.variable);
  const mailto =
    id === 'crossref' && config.mailto !== undefined ? plain(config.mailto, 'COTERIE_MAILTO') : undefined;
  return {
    base: base.href.replace(/\/+$/, ''),
    host: base.host,
    headers: {
      accept: 'application/json',
      'user-agent': userAgent(mailto),
      ...(key !== undefined && keyed?.header(key)),
    },
    secrets: [key, mailto].filter((one) => one !== undefined),
    rate:
      url !== undefined ? unlimited : key !== undefined || mailto !== undefined ? rate.named : rate.nameless,
  };
};
