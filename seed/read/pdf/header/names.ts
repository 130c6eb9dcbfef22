/** Names of authors as a first page prints them: with marks of affiliations, degrees, in capitals. */
import { isOrganisation, readFamilyInitials, readGivenFirst } from '../../../normalize/names.ts';
import type { CslName } from '../../../normalize/record.ts';
import type { Line } from '../layout/lines.ts';
import { textOf } from '../layout/runs.ts';

export interface PrintedName {
  name: CslName;
  /** The marks that lead to affiliations: `1`, `a`, `*`. */
  marks: string[];
  orcid?: string;
}

const degrees =
  /(?:,\s*|\s+)(?:M\.?D\.?|Ph\.?\s?D\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?A\.?|M\.?S\.?|B\.?S\.?|M\.?B\.?|MM|MBBS|MBChB|M\.?P\.?H\.?|Dr\.?\s?(?:PH|rer\.? nat\.?|med\.?)|R\.?N\.?|Pharm\.?\s?D\.?|D\.?Phil\.?|FRCP\w*|FACS|FACC|Prof\.?|Dipl\.?-?(?:Ing|Inf)\.?|D\.?V\.?M\.?|DDS|MBA|MMed|MMSc|MSN|BSN|BMed|BM|MRCP\w*|DSc|ScD|EdD|MEng|BEng|MPhil|CCRP|CRA)(?=[\s,;*†‡§]|$)\.?/gu;

/** Whether a text is nothing but degrees. */
const onlyDegrees = (text: string): boolean => ` ${text}`.replace(degrees, ' ').trim() === '';

const titles = /^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dipl\.-Ing)\.?\s+/u;

/** An ORCID, as it is printed. */
export const orcidText = /\d{4}-\d{4}-\d{4}-\d{3}[\dXx]/;

/** Words that no name has. */
const noName =
  /\b(?:universit|institut|depart|faculty|facult|school|college|hospital|laborator|centre|center|division|academy|ministry|clinic|abstract|keywords?|received|accepted|published|revised|correspond|e-?mail|article|journal|volume|open access|license|copyright|http|www|citation|edited by|reviewed by|research|study|foundation|unit|section|group|inc|ltd|gmbh|corporation|company|republic|avenue|street|road|box|summary|introduction|background|orcid|author|contribut|available|online|submitted|equal)\b/iu;

/** Small words that no name has. */
const smallWord =
  /(?:^|\s)(?:[Tt]hese|[Tt]his|[Ff]rom|[Ww]ith|[Ff]or|in|In|on|On|at|At|is|are|was|of)(?=\s|$)/u;

const particle =
  /^(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|van|von|zu|zur|ten|ter|bin|ibn|al|el|y|e|af|av|d’|d'|St\.?|san|ben|dalla|dal|lo|vom|op|het|’t|’|-)$/iu;

/** Whether a text is shaped like one name: two to six words with capitals, no digits. */
export const isNameShaped = (text: string): boolean => {
  const words = text.split(/[\s ]+/).filter(Boolean);
  if (words.length < 2 || words.length > 7 || text.length > 60) return false;
  if (/[\d@:/\\()[\]{}=<>%“”"?!]/u.test(text) || noName.test(text) || smallWord.test(text)) return false;
  const shaped = words.filter(
    (word) =>
      particle.test(word) ||
      /^[\p{Lu}\p{Lt}][\p{L}\p{M}'’´`.-]*$/u.test(word) ||
      /^[dDlO]['’]\p{Lu}/u.test(word) ||
      /^(?:Mc|Mac)\p{Lu}/u.test(word) ||
      /^\p{Script=Han}+$/u.test(word),
  );
  return (
    shaped.length === words.length && words.some((word) => /\p{L}{2}/u.test(word) && !particle.test(word))
  );
};

const capital = (word: string): string =>
  word
    .split('-')
    .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
    .join('-');

/** A name in capitals becomes one in small letters: `ARAÚJO` is `Araújo`; initials stay. */
const uncapitalised = (text: string): string =>
  text
    .replace(/(?<= )(?:D[AEO]S?|D[EI]L?|L[AEO]|VAN|VON|DER|DEN)(?= \p{Lu})/gu, (word) => word.toLowerCase())
    .replace(/(?<![\p{L}.])\p{Lu}{2}[\p{Lu}'’-]+(?![\p{L}.])/gu, (word) =>
      /^(?:JR|II|III|IV)$/.test(word) ? word : capital(word),
    );

/** The name in a text that is shaped like one. */
export const readName = (printed: string): CslName | undefined => {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (!isNameShaped(text) || isOrganisation(text)) return undefined;
  const initialsLast =
    /^((?:\p{Ll}[\p{L}'’]*\s)*\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+)*) (\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?){1,3})$/u.exec(
      text,
    );
  if (initialsLast !== null && /\p{Ll}/u.test(initialsLast[1] ?? '')) return readFamilyInitials(text);
  const plain = uncapitalised(text);
  const heir = /^(.+\s\S+)\s(Neto|Netto|Filho|J[úu]nior|Sobrinho)$/u.exec(plain);
  if (heir?.[1] !== undefined && heir[2] !== undefined)
    return { ...readGivenFirst(heir[1]), suffix: heir[2] };
  return readGivenFirst(plain);
};

/** Signs between names where marks have been taken out. */
const mark = '\ue002';

/** Stands between the marks of one name. */
const between = '\ue003';

/** The text of lines with raised marks set apart, so that names beside them can be told. */
export const markedText = (lines: readonly Line[]): string =>
  lines
    .map(({ spans }) => {
      let text = '';
      let open: typeof spans = [];
      const flush = (): void => {
        if (open.length > 0) text += ` ${textOf(open)} `;
        open = [];
      };
      for (const span of spans) {
        if (span.raised && span.text.trim() !== '') {
          flush();
          text = `${text.trimEnd()}${mark}${span.text.trim()}${mark}`;
        } else open.push(span);
      }
      flush();
      return text.trim();
    })
    .join(' ')
    .replace(new RegExp(`${mark}\\s*${mark}`, 'g'), ' ');

/** Takes the names out of text; what is no name is left out and counted. */
export const readNames = (marked: string): { names: PrintedName[]; others: number } => {
  const names: PrintedName[] = [];
  let others = 0;
  // Marks on the line: digits, letters and signs right behind a name.
  const text = marked
    .replace(/(?!\ue002)\p{Co}|\ufffd/gu, ' ')
    .replace(/(?<=\p{L}{2}[^.]*)\s\.\s(?=\p{Lu}|$)/gu, ', ')
    .replace(
      /(?<=\p{L}\.?)\s?((?:\d{1,2}(?:\s?,\s?\d{1,2})*)?[*†‡§¶#∗]*)(?=\s*(?:[,;&·•]|and\b|$|\p{Lu}))/gu,
      (all, one: string) => (one === '' ? all : `${mark}${one}${mark}`),
    )
    .replace(/(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])(?=\s+\p{Lu})/gu, '$1;')
    .replace(/(?:iD|ID)(?=\s*(?:[,;]|and\b|$|\ue002))/gu, '');
  const pieces = text
    .replace(
      /\ue002([^\ue002]*)\ue002/gu,
      (_, one: string) => `${mark}${one.trim().replace(/[,\s]+/g, between)}${mark}`,
    )
    .split(/\s*[;,·•|∙]\s*|\s+(?:and|und|et|y|e|&|и|ve)\s+|\s*&\s*/u)
    .flatMap((piece) => splitAtMarks(piece));
  // Where the first mark stands in front of a name, all do.
  const leads = text.trimStart().startsWith(mark);
  let ahead: string[] = [];
  for (const piece of pieces) {
    const marks = [...piece.matchAll(/\ue002([^\ue002]*)\ue002/gu)].flatMap(([, one = '']) =>
      one.split(between).filter(Boolean),
    );
    const orcid = orcidText.exec(piece)?.[0];
    const plain = piece
      .replace(/\ue002[^\ue002]*\ue002/gu, ' ')
      .replace(orcidText, ' ')
      .replace(/https?:\/\/orcid\.org\/?/g, ' ')
      .replace(/^(?:and|und|et|y|e|by|por)\s+/iu, '')
      .replace(degrees, ' ')
      .replace(titles, '')
      .replace(/[*†‡§¶#∗✉�]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.,-]+|[\s,-]+$/g, '')
      .trim();
    const last = names.at(-1);
    if (plain === '') {
      if (leads) ahead.push(...marks);
      else if (last !== undefined) last.marks.push(...marks);
      if (last !== undefined && orcid !== undefined) last.orcid = orcid;
      continue;
    }
    if (last !== undefined && onlyDegrees(plain)) {
      last.marks.push(...marks);
      continue;
    }
    if (/^(?:Jr|Sr|II|III|IV)\.?$/u.test(plain) && last !== undefined) {
      last.name = { ...last.name, suffix: plain };
      last.marks.push(...marks);
      continue;
    }
    const name = readName(plain);
    if (name === undefined) {
      if (/\p{L}{2}/u.test(plain.replace(degrees, ''))) others++;
      continue;
    }
    names.push({ name, marks: [...ahead, ...marks], ...(orcid !== undefined && { orcid }) });
    ahead = [];
  }
  return { names, others };
};

/** A mark in the midst of a text ends a name: `Anna Lind¹ Bo Ek²`. */
const splitAtMarks = (piece: string): string[] => {
  const parts: string[] = [];
  let rest = piece;
  for (;;) {
    const found = /^(.*?\ue002[^\ue002]*\ue002)\s*(?=\p{Lu})/u.exec(rest);
    if (found === null) break;
    parts.push(found[1] ?? '');
    rest = rest.slice(found[0].length);
  }
  return [...parts, rest];
};
