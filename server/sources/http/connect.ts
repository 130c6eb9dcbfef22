/** How requests leave this machine: directly, or through the proxy of the settings. */
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { OnlineConfig } from '../../base/config.ts';
import { CoterieError } from '../../base/errors.ts';

/** In milliseconds. */
const connectTimeout = 10_000;

/** The host and port of the proxy, for messages; its password is nobody's business. Throws a `CoterieError` if it is no address. */
export const proxyHost = ({ proxy }: Pick<OnlineConfig, 'proxy'>): string | undefined => {
  if (proxy === undefined) return undefined;
  if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol))
    throw new CoterieError(
      'HTTPS_PROXY is not an address such as http://proxy.example.org:3128. Correct it, or unset it.',
    );
  return new URL(proxy).host;
};

/** All https requests go through the proxy, if there is one; those to this machine never do. */
export const openConnections = ({ proxy = '', noProxy = '' }: OnlineConfig): Dispatcher =>
  new EnvHttpProxyAgent({ httpProxy: '', httpsProxy: proxy, noProxy, connect: { timeout: connectTimeout } });
