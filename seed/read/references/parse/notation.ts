/** Converts notation of other scripts to the usual form: `第41卷` to `vol. 41`, `С. 86–87` to `pp. 86–87`. */

const number = String.raw`\d+(?:\s?[-–—−~∼〜～]\s?\d+)?`;
const ending = (n: string): string => ({ 1: 'st', 2: 'nd', 3: 'rd' })[n] ?? 'th';

/** A printed form, and the usual abbreviation for the same. */
const forms: readonly (readonly [printed: RegExp, usual: (n: string) => string])[] = [
  [new RegExp(String.raw`[第제]\s?(${number})\s?[卷巻권]`, 'gu'), (n) => `vol. ${n}`],
  [new RegExp(String.raw`[第제]\s?(${number})\s?[号號期호]`, 'gu'), (n) => `no. ${n}`],
  [/(?<!\d)(\d{1,2})\s?月[号號]/gu, (n) => `no. ${n}`],
  [new RegExp(String.raw`第?\s?(${number})\s?(?:[页頁]|쪽|면)`, 'gu'), (n) => `pp. ${n}`],
  [/第?\s?(\d{1,2})\s?版/gu, (n) => `${n}${ending(n)} ed.`],
  [/((?:19|20)\d\d)\s?[年년](?=$|[\p{P}\s]|(?:vol|no|pp)\.)(?!\s?\d{1,2}\s?[月월])/gu, (n) => n],
  [new RegExp(String.raw`(?<![\p{L}.])(?:Т|Том)\. ?(${number})`, 'gu'), (n) => `vol. ${n}`],
  [new RegExp(String.raw`(?<![\p{L}.])(?:№|Вып\.) ?(${number})`, 'gu'), (n) => `no. ${n}`],
  [new RegExp(String.raw`(?<![\p{L}.])[Сс]\. ?(${number})`, 'gu'), (n) => `pp. ${n}`],
];
const any = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Cyrillic}№]/u;

/** Two slashes separate a title from its container (GOST 7.1). */
const strokes = /(?<=\S)\.? \/\/ (?=\S)/gu;

/** A text with a full stop in place of such slashes, as the tagger knows it. */
export const withoutStrokes = (text: string): string => text.replace(strokes, '. ');

/** A paper, `[C]//`, or a chapter, `[M]//`, in the container that follows (GB/T 7714). */
const within = /(?<=\[[ACGM](?:\/OL)?\])\s*\/\/\s*(?:In:?\s)?/gu;

/** `et al.` in other languages, after a name. */
const andOthers: readonly RegExp[] = [
  /(?<=\p{L}\.?),?\s+(?:u\.\s?a\.|y\s+otros|e\s+outros|et\s+coll\.|и\s+др\.)(?=\s*[(:,.]|\s*$)/gu,
  /(?<=\p{Lu}\.),?\s+и\s+др\.(?=\s+\p{Lu})/gu,
  /\s+وآخرون(?=[.,\s])/gu,
  /(?<=\p{Script=Han})\s*[,，]\s*等(?=\s*[.．,，:：])/gu,
];

/** Arabic commas and digits. */
const arabicDigits = '٠١٢٣٤٥٦٧٨٩';
const arabic = (text: string): string =>
  /\p{Script=Arabic}|[٠-٩]/u.test(text)
    ? text
        .replace(/[٠-٩]/g, (digit) => String(arabicDigits.indexOf(digit)))
        .replace(/\s?،/g, ',')
        .replace(/؛/g, ';')
        .replace(/(?<!\p{L})(?:ص ?ص|ص)\.? ?(?=\d)/gu, 'pp. ')
        .replace(/(?<!\p{L})(?:مج|المجلد|مجلد|ج)\.? ?(?=\d)/gu, 'vol. ')
        .replace(/(?<!\p{L})(?:ع|العدد|عدد)\.? ?(?=\d)/gu, 'no. ')
    : text;

/** A meeting in ABNT style, `In: CONGRESSO DE CHÁ, 10., 2005, Curitiba. Anais...`: its number and year are redundant. */
const meeting =
  /(?<=\bIn: ?)(?<name>\p{Lu}[\p{Lu}\s\p{Pd}&,]{5,120}?), (?:\d{1,3}|[IVXL]+)\.?[ªº]?, (?:1[5-9]|20)\d\d, \p{Lu}[\p{L}\s]{2,30}\. (?:Anais|Actas|Atas|Resumos|Proceedings|Trabalhos)[^.]{0,40}\.{1,3}(?:\s?\[?\.\.\.\]?)?/u;
const capitalised = (words: string): string =>
  words
    .toLowerCase()
    .replace(/(?<!\p{L})(?!(?:de|da|do|das|dos|e|em|of|on|and|sobre|para)(?!\p{L}))\p{Ll}/gu, (letter) =>
      letter.toUpperCase(),
    );
const plainMeeting = (text: string): string =>
  text.replace(meeting, (_, ...groups: unknown[]) => {
    const { name = '' } = groups.at(-1) as Record<string, string>;
    return `${capitalised(name)}.`;
  });

/** Notes on the form of a work and how to reach it, with who is responsible for it (GOST 7.1). */
const online =
  /\s*\[(?:Электронный ресурс|Текст)\](?:\s*:\s*[^/]{3,60})?(?:\s*\/\s*(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+(?=\s*[.,]))?|(?:[—–-]\s*)?Режим доступа\s*:\s*/gu;

/** Who is responsible for a book, repeated behind its title (GOST 7.1): `Кобзар / Т. Г. Шевченко. – К. :` */
const responsible =
  /\s\/\s(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}’ʼ-]+(?:,\s(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}’ʼ-]+)*(?=\.\s[–—-])/u;
const beginsWithFamily = /^\p{Lu}[\p{L}’ʼ-]+,?\s\p{Lu}\./u;
const withoutResponsible = (text: string): string =>
  text.includes(' / ') && beginsWithFamily.test(text) ? text.replace(responsible, '') : text;

/** A number in Spanish and Portuguese. */
const numero = /(?<![\p{L}\p{N}])(?:núm\.?|nro\.|n\.?[ºo°])\s?(?=\d)/giu;

/** Turkish volumes, issues and pages: `C. 76, S. 275, s. 45-78`, `Cilt: 5, Sayı: 2, ss. 1-9`. */
const turkish =
  /(?<!\p{L})(?:C\.|Cilt:?|cilt:?) ?(\d+|[IVXL]+),? (?:S\.|Sayı:?|sayı:?) ?(\d+(?:[-–/]\d+)?)(?:,? (?:ss?\.|sf\.|s:) ?(?=\d))?/gu;

/** `and` in further languages, between two names with initials. */
const joined =
  /(?<=\p{Lu}\.),?\s(?:ve|és|och|og|ja|en|și|şi|i|a|и|і|та|και)\s(?=\p{Lu}[\p{L}’'-]+,?\s(?:\p{Lu}\.\s?)+|(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll})/gu;

/** Rewrites such notation and leaves all other text unchanged. */
export const usualNotation = (text: string): string => {
  const parted = andOthers
    .reduce(
      (all, words) => all.replace(words, ', et al.'),
      withoutResponsible(plainMeeting(arabic(text)).replace(online, '')),
    )
    .replace(numero, 'no. ')
    .replace(joined, ' & ')
    .replace(
      turkish,
      (whole, volume: string, issue: string) =>
        `vol. ${volume}, no. ${issue}${/s[s.:f]*\s?$/u.test(whole) ? ', pp. ' : ''}`,
    )
    .replace(within, '. In: ')
    .replace(/(?<=\[[A-Z](?:\/OL)?\])\s*\/\/\s*/gu, '. ');
  return any.test(parted)
    ? forms
        .reduce((all, [printed, usual]) => all.replace(printed, (_, n: string) => usual(n)), parted)
        .replace(/(?<=\d)(?=(?:vol|no|pp)\.\s)/gu, ' ')
    : parted;
};
