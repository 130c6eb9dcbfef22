/** The words that distinguish venues. */
import { foldText, foldWords } from '../../normalize/fold-text.ts';
import { memoize } from '../memoize.ts';

/** Words that do not distinguish series. */
const unmarked = new Set(['the', 'of', 'on', 'in', 'for', 'and', 'annual', 'proceedings', 'proc']);

/** Words that abbreviated names leave out, in the languages of journal names. */
const leftOut = new Set(
  'an at to with de la le les des du et der die das und fur el di del della delle dos da do'.split(' '),
);

/** Whether a name is not in English, by its letters or function words: then `Rev.` may be `Revista`. */
export const isForeign = (name: string): boolean =>
  /[^\p{ASCII}]/u.test(name.normalize('NFC').replace(/[^\p{L}]/gu, '')) ||
  foldWords(name)
    .split(' ')
    .some((word) => leftOut.has(word) && !['an', 'at', 'to', 'with', 'do'].includes(word));

/** Sponsors of conferences, which a name may omit. */
const sponsor = /^(?:acm|ieee|ifip|usenix|sig[a-z]{2,6}|iet|iscope|cvf)$/;

/** Kinds of meetings. */
export const meeting =
  /\b(?:conference|symposium|workshop|colloquium|congress|meeting|forum|seminar|convention)s?\b/;

/** The folded words that distinguish a series; all words if none does. */
export const tellingWords = memoize((name): readonly string[] => {
  const words = foldWords(name.replaceAll('&', ' and ')).split(' ');
  const telling = words.filter((word) => !unmarked.has(word));
  return (telling.length > 0 ? telling : words).filter(Boolean);
});

/** The key from which ids are made. */
export const keyOf = (name: string): string => tellingWords(name).join(' ') || foldText(name);

/** In a name of one word, the plural matters: `Gene` and `Genes` are two journals. */
const singular = (word: string, _at: number, { length }: readonly string[]): string =>
  length === 1 ? word : word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '') : word;

/** A meeting with fewer topic words is only identified together with its sponsor: `IEEE Conference on Data Mining`. */
const enoughTopic = 3;

const isMeeting = (words: readonly string[]): boolean => words.some((word) => meeting.test(word));

const isDetail = (word: string): boolean => sponsor.test(word) || word === 'international';

/** The words for comparing printed names, in the singular. For meetings, sponsors and `international` are left out. */
export const bareWords = memoize((name): readonly string[] => {
  const words = tellingWords(name).filter((word) => !leftOut.has(word));
  const bare = isMeeting(words) ? words.filter((word) => !isDetail(word)) : words;
  return bare.map(singular);
});

/** Like `bareWords`, but a meeting with few topic words keeps its sponsors. */
export const comparedWords = memoize((name): readonly string[] => {
  const bare = bareWords(name);
  if (bare.filter((word) => !meeting.test(word)).length >= enoughTopic) return bare;
  return tellingWords(name)
    .filter((word) => !leftOut.has(word))
    .map(singular);
});

/** Whether a name includes a sponsor. */
export const hasSponsor = (name: string): boolean => tellingWords(name).some((word) => sponsor.test(word));

/** The name without leading sponsors: `ACM SIGPLAN Conference …`, `USENIX ATC`. */
export const withoutSponsors = (name: string): string => {
  const words = name.split(' ');
  const from = words.slice(0, -1).findIndex(
    (word) =>
      !foldWords(word)
        .split(' ')
        .every((part) => sponsor.test(part)),
  );
  return from < 0 ? (words.at(-1) ?? name) : words.slice(from).join(' ');
};
