/** Data of an ACL Anthology volume for all its papers, and the numbering of papers. */
import { plainText } from './parts/plain-text.ts';
import { childrenOf, firstAt, type XmlNode } from './parts/tree.ts';

export interface AclVolume {
  booktitle?: string | undefined;
  /** The title without the volume and number that journals include. */
  container?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  isJournal?: boolean;
  publisher?: string | undefined;
  address?: string | undefined;
  isbn?: string | undefined;
  /** As printed: `July 2020`. */
  date?: string | undefined;
  editors: readonly XmlNode[];
}

/** `Computational Linguistics, Volume 31, Number 1, March 2005`, `Transactions of …, Volume 3`. */
const journalTitle =
  /^(.+?),? Volume (\d+)(?:,? (?:Number|Issue)s? ([\w./–-]+))?(?:[,:]? .*?\b(\p{L}+ \d{4})| .*)?$/u;
/** Collections of journals: Computational Linguistics and Transactions of the ACL. */
const journalCollection = /^(?:[JQ]\d{2}|\d{4}\.(?:cl|tacl))$/;

/** The year in the name of a collection: `P05`, `2020.acl`. */
export const yearOf = (collection: string): string | undefined => {
  const modern = /^(\d{4})\./.exec(collection)?.[1];
  const short = /^[A-Z](\d{2})/.exec(collection)?.[1];
  if (modern !== undefined || short === undefined) return modern;
  return `${Number(short) >= 60 ? '19' : '20'}${short}`;
};

/** Collections with two digits each for volume and paper, instead of one and three. */
const twoDigits = /^(?:W\d{2}|C69)$/;

/** The id of a paper: `P05-1003`, `W07-0102`, `2020.acl-main.3`. */
export const oldId = (collection: string, volume: string, paper: string): string => {
  if (!/^[A-Z]\d{2}$/.test(collection)) return `${collection}-${volume}.${paper}`;
  const two = twoDigits.test(collection) || (collection === 'D19' && Number(volume) >= 5);
  return two
    ? `${collection}-${volume.padStart(2, '0')}${paper.padStart(2, '0')}`
    : `${collection}-${volume}${paper.padStart(3, '0')}`;
};

/** Reads the `<meta>` of a volume. */
export const readVolume = (meta: XmlNode, collection: string): AclVolume => {
  const part = (name: string): string | undefined => {
    const found = firstAt(meta, name);
    return found && plainText(found);
  };
  const booktitle = part('booktitle');
  const isJournal = journalCollection.test(collection) || part('journal-title') !== undefined;
  const [, container, volume, issue, printedDate] = (isJournal && journalTitle.exec(booktitle ?? '')) || [];
  const year = part('year');
  const month = part('month');
  return {
    booktitle,
    container: part('journal-title') ?? container ?? booktitle,
    volume: part('journal-volume') ?? volume,
    issue: part('journal-issue') ?? issue,
    isJournal,
    publisher: part('publisher'),
    address: part('address'),
    isbn: part('isbn'),
    date: year === undefined ? printedDate : [month, year].filter(Boolean).join(' '),
    editors: childrenOf(meta, 'editor'),
  };
};
