/** Commands that share the view: link, embed code, print. */

import { embedCode } from '../state/place/embed.ts';
import { encode } from '../state/place/url.ts';
import { views } from '../views/index.ts';
import type { Action } from './action.ts';
import { copyText } from './copy.ts';
import { publish } from './publish.ts';
import { addressOf, copyLink } from './view-actions.ts';

export const shareActions: readonly Action[] = [
  { words: 'Copy link to this view', act: (coterie) => copyLink(coterie, encode(coterie.place.get())) },
  {
    words: 'Copy embed code',
    act: ({ place, notices }) =>
      copyText(
        notices,
        embedCode(addressOf(encode(place.get())), views[place.get().view].title),
        'The embed code is copied. Pages on this server can show it; for pages on other servers, start Coterie with --embed-from and their address.',
      ),
  },
  { words: 'Publish as a web page (HTML)', act: publish },
  { words: 'Print…', act: () => window.print() },
];
