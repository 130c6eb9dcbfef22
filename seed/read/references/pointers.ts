/** Short forms that point back to an entry: `Ibid., p. 16`, `Ebd.`, `Novak, op. cit.`, `Novak (wie Anm. 1)`, `Id. at 4`. */
import type { CslItem, Reference } from '../../normalize/record.ts';

/** Words that may precede a reference in a note. */
const lead =
  /^\s*(?:(?:see(?: also| generally)?|but see|cf\.?|compare|vgl\.?(?: auch| dazu)?|siehe(?: auch)?|s\. auch|voir(?: aussi)?|cfr\.?|véase(?: también)?|ver|см\.)[\s,:]+)+(?=\S)/iu;

/** Pages and similar locators, the only other part of a short form. */
const locator = String.raw`(?:[\s,.:;(]*(?:at|pp?\.?|S\.?|s\.?|pgs?\.?|págs?\.?|fols?\.?|n(?:otes?|n?\.|r\.)?|§+|¶+|art\.|ch(?:ap)?\.|vol\.|Bd\.|t\.|ff?\.?|passim|С\.|с\.|and|und|et|e|ibid\.?|ibidem|ivi|ebd\.?|[-–—]|\d+[a-z]?(?:\d+)*|[ivxlc]+)(?![\p{L}]))*[\s,.:;)]*`;

/** Signs for the work of the previous entry. */
const sameWork = new RegExp(
  String.raw`^\s*(?:ib(?:id(?:em)?|íd(?:em)?)?\.?|idem|id\.|ebd\.?|ebda\.?|ebenda|ivi|loc\.\s?cit\.?|l\.\s?c\.|там\s+же|tam[żt][eé]ž?|tamtiež|a\.\s?g\.\s?[emt]\.|ders\.,\s*ebd\.)(?=[\s.,:;(]|$)(?<rest>${locator})`,
  'iu',
);

/** The same in Chinese and Japanese: `同上、20頁。`, `同上书，第30页。` */
const sameInHan =
  /^\s*同(?:上|前|书|書)(?:[书書文]|注)?[\s、，,。:：]*(?:[第\d頁页\s、，,。.–—〜～-]|以下|参照)*$/u;

/** Signs for a work in an earlier entry. */
const before =
  /[\s,(、，]+(?:op\.?\s?cit\.?|a\.\s?a\.\s?O\.?|loc\.?\s?cit\.?|supra(?:\s+(?:notes?|n\.)\s*(?<supra>\d+))?|infra(?:\s+(?:notes?|n\.)\s*\d+)?|(?:wie|s\.|siehe)\s+(?:oben\s+)?(?:Anm|Fn|Fußn)\.?\s*(?<anm>\d+)|(?:note|n\.)\s*(?<note>\d+)\s+above|above,?\s+(?:note|n\.)\s*(?<above>\d+)|art\.?\s?cit\.?|ob\.?\s?cit\.?|(?<=,\s)cit\.|указ\.\s?соч\.|dz\.\s?cyt\.|c\.\s?d\.(?=,\s?s\.\s?\d)|a\.\s?g\.\s?[emt]\.|前[掲揭](?:[書书論论文]|論文)?)(?=[\s.,:;)、，]|$)/iu;

/** Another work of the same people: `Ders., Titel`, `Idem, Title`. */
const samePeople =
  /^\s*(?:ders(?:\.|elbe)|dies(?:\.|elben?)|idem|eadem|eidem|id\.|он же)\s*[,:]\s+(?=\S{2})/iu;
/** A person of that name: `Idem, S. (2005)`. */
const person = /^\s*(?:Idem|Eadem|Ders|Dies|Id),\s(?:\p{Lu}\.[\s-]?)+,?\s?(?:\(|&|and\s|\p{Lu}[\p{L}’'-]+,)/u;

/** A case by one of its parties: `Brown, 347 U.S. at 490`. */
const caseAgain = /^\s*(?<party>\p{Lu}[^,]{1,60}),\s\d{1,4}\s[A-Z][\w.\s]*?\sat\s\d+/u;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The family names of the authors and editors of a work, or the parties of a case. */
const familiesOf = ({ author = [], editor = [], type, title = '' }: CslItem): string[] =>
  type === 'legal_case'
    ? title.split(/\sv\.?\s/u).map(fold)
    : [...author, ...editor].flatMap(({ family, literal }) => {
        const name = fold(family ?? literal ?? '');
        // `丸山、前掲書`: a family name of one or two signs begins the whole name.
        return /^\p{Script=Han}{2,4}$/u.test(name) ? [name, name.slice(0, 2), name.slice(0, 1)] : [name];
      });

/** How many works of one name are looked back on. */
const mostOfName = 200;

/** The entries read so far, by the names of their people and by their labels. */
export class Past {
  /** The latest entry. */
  last: Reference | undefined;
  readonly #named = new Map<string, Reference[]>();
  readonly #labelled = new Map<string, Reference>();

  /** Adds an entry; of several with the same label the first counts. */
  add(reference: Reference, label: string | undefined): void {
    this.last = reference;
    for (const family of new Set(familiesOf(reference.csl))) {
      const own = this.#named.get(family) ?? [];
      if (own.length === 0) this.#named.set(family, own);
      own.push(reference);
      if (own.length > mostOfName) own.shift();
    }
    if (label !== undefined && !this.#labelled.has(label)) this.#labelled.set(label, reference);
  }

  labelled(label: string): Reference | undefined {
    return this.#labelled.get(label);
  }

  /** The entries of people whose family names stand in a text, in printed order. */
  named(people: string): Reference[] {
    const words = people.split(' ');
    const found = new Set<Reference>();
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++)
        for (const one of this.#named.get(words.slice(from, to).join(' ')) ?? []) found.add(one);
    return [...found].sort((a, b) => a.position - b.position);
  }
}

/** A text that is only a locator. */
const onlyLocator = new RegExp(`^${locator}$`, 'iu');
const isLocator = (text: string): boolean => onlyLocator.test(text);

/** The maximum length of a short form, in characters. */
const longest = 160;
/** The minimum length of a shortened title, in letters. */
const leastTitle = 4;

/** Whether the sign stands within the title of a dated work: `Grafton, A. (1995). Ibid. and op. cit.: A short history`. */
const isTitled = (text: string, at: number, length: number): boolean =>
  /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(text.slice(0, at)) &&
  (text.slice(at + length).match(/\p{L}{4,}/gu) ?? []).length > 2;

export type Pointer =
  /** The same work as an earlier entry; `target` is undefined if the list has no such entry. */
  | { kind: 'work'; target: Reference | undefined }
  /** A full entry follows the sign, from this offset. */
  | { kind: 'rest'; from: number }
  /** Another work of the same people begins at this offset. */
  | { kind: 'people'; from: number };

/** The latest work that matches a name and, if given, the beginning of a title. */
const named = (text: string, past: Past, marked: boolean): Reference | undefined | 'none' => {
  const [, name = '', after = ''] =
    /^\s*(?<name>[^,(、，]{2,60}?)(?:\s*[,(、，]\s*(?<after>.*))?$/su.exec(text) ?? [];
  const people = fold(name);
  if (people === '') return 'none';
  const own = past.named(people);
  if (own.length === 0) return marked ? undefined : 'none';
  if (isLocator(after)) return marked || after !== '' ? own.at(-1) : 'none';
  const [, title = '', rest = ''] =
    /^["“‘'«„]?\s*(?<title>.+?)\s*["”’'»“]?(?:[,.]+["”’'»“]?\s*(?<rest>(?:pp?\.|S\.|s\.|at)?\s*[\divxlc][^\p{L}]*))?[.,\s]*$/isu.exec(
      after,
    ) ?? [];
  const short = fold(title);
  const titled =
    short.length < leastTitle ? undefined : own.findLast(({ csl }) => fold(csl.title ?? '').includes(short));
  return titled !== undefined && (marked || isLocator(rest)) ? titled : marked ? own.at(-1) : 'none';
};

/** The target of a short form, given the entries before it; undefined if the text is a full entry. */
export const pointerOf = (text: string, past: Past): Pointer | undefined => {
  const start = lead.exec(text)?.[0].length ?? 0;
  const own = text.slice(start);
  if (person.test(own)) return undefined;
  const same = sameWork.exec(own);
  if (same !== null) {
    const rest = own.slice(same[0].length);
    if (rest === '' || (rest.length < 8 && !/\p{L}{3}/u.test(rest)))
      return { kind: 'work', target: past.last };
    if (/[.;]\s*$/.test(same[0]) && !samePeople.test(own))
      return { kind: 'rest', from: start + same[0].length };
  }
  if (sameInHan.test(own)) return { kind: 'work', target: past.last };
  const again = samePeople.exec(own);
  if (again !== null && past.last !== undefined) return { kind: 'people', from: start + again[0].length };
  if (own.length > longest) return undefined;
  const party = caseAgain.exec(own)?.groups?.['party'];
  const known = party === undefined ? undefined : past.named(fold(party)).at(-1);
  if (known !== undefined) return { kind: 'work', target: known };
  const mark = before.exec(own);
  if (mark !== null && !isTitled(own, mark.index, mark[0].length)) {
    const { supra, anm, note, above } = mark.groups ?? {};
    const number = supra ?? anm ?? note ?? above;
    const byLabel = number === undefined ? undefined : past.labelled(number);
    const target = byLabel ?? named(own.slice(0, mark.index), past, true);
    return { kind: 'work', target: target === 'none' ? undefined : target };
  }
  if (/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(own)) return undefined;
  const target = named(own, past, false);
  return target === 'none' || target === undefined ? undefined : { kind: 'work', target };
};
