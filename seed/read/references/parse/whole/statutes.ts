/** Statutes, decrees, treaties and resolutions of several countries. */
import { cslDate, monthPattern } from '../../../../normalize/dates.ts';
import type { CslItem } from '../../../../normalize/record.ts';

type Fields = Partial<CslItem> & { type: string };

const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`;
const close = String.raw`[.;]?\s*$`;

const statutes: readonly RegExp[] = [
  /^(?<title>U\.?S\.?\sC(?:onst|ONST)\..*?)\.?$/u,
  new RegExp(
    String.raw`^(?<title>(?:[^“”"]{3,120}?,\s)?\d{1,3}\s(?:U\.?S\.?C\.?(?:A\.)?|C\.?F\.?R\.?|Stat\.|Fed\.\sReg\.)\s?(?:§+\s?)?[\d.()a-zA-Z,–\s-]*?)(?:\s?\((?:[^()\d]*\s)?${YEAR}\))?${close}`,
    'u',
  ),
  new RegExp(
    String.raw`^(?<title>(?:[^“”"]{3,120}?,\s)?Pub\.\sL\.\s(?:No\.\s)?[\d–-]+(?:,\s[^()]*)?)(?:\s?\(${YEAR}\))?${close}`,
    'u',
  ),
  new RegExp(
    String.raw`^(?<title>(?:The\s)?\p{Lu}[\p{L}\s(),'’&-]{2,90}\s(?:Act|Order|Regulations|Code|Ordinance),?(?:\sof)?\s${YEAR})(?:\s\([A-Z][A-Za-z]{1,12}\))?(?:,\s(?:ss?|pt|ch?|c)\.?\s?[\d()a-z–-]+)?${close}`,
    'u',
  ),
  /^(?<title>(?:Council\s|Commission\s)?(?:Directive|Regulation|Decision|Richtlinie|Verordnung)\s\((?:EU|EC|EEC|EG)\)?\)?\s?(?:No\s)?\d{2,4}\/\d+.*)$/u,
  /^(?<title>(?:Council\s|Commission\s)?(?:Directive|Richtlinie)\s\d{2,4}\/\d+\/(?:EU|EC|EEC|EG|EWG).*)$/u,
  /^(?<title>§+\s?\d+[a-z]?(?:\s(?:Abs\.|Nr\.|S\.)\s?\d+)*\s(?:BGB|StGB|ZPO|StPO|GG|HGB|VwGO|SGB\s[IVX]+|AktG|UrhG|ABGB|OR|ZGB))\.?\s*$/u,
  // `Loi n° 78-17 du 6 janvier 1978 relative …`, `Lei nº 9.394, de 20 de dezembro de 1996`, `Ley 39/2015, de 1 de octubre, del …`
  new RegExp(
    String.raw`^(?:(?<body>\p{Lu}[\p{Lu} ]{3,30})\.\s)?(?<title>(?:Loi(?:\sorganique)?|Décret|Ordonnance|Arrêté|Lei(?:\sComplementar)?|Decreto(?:-Lei)?|Portaria|Resolução|Ley(?:\s(?:Orgánica|General|Federal))?|Real\sDecreto(?:\sLegislativo)?)\s(?:[Nn](?:°|º|o\.?|\.º?)\s?)?\d[\d./-]*,?\s(?:du|de|del|do)\s\d{1,2}(?:er|º|°)?\s(?:de\s)?\p{L}+(?:,?\s(?:del?\s)?${YEAR})?(?:[^.]|\.(?=\p{L}|\d))*)(?:\..*)?$`,
    'u',
  ),
];

/** `Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»` */
const russian = new RegExp(
  String.raw`^(?<title>(?:(?:О|Об)\s[^:/]{5,160}\s?:\s)?(?:(?:Федеральный|федер\.)\s(?:конституционный\s)?[Зз]акон|Закон|Указ\sПрезидента|Постановление|Приказ|Распоряжение)(?:\s[^«»]{2,60}?)??\sот\s\d{1,2}(?:\.\s?\d{1,2}\.\s?|\s\p{L}+\s)${YEAR}[^«»/]{0,40}(?:«[^»]+»)?)`,
  'u',
);
/** `Gesetz gegen den unlauteren Wettbewerb vom 3. Juli 2004` */
const german = new RegExp(
  String.raw`^(?<title>(?:\p{Lu}\p{L}*)?(?:[Gg]esetz(?:buch)?|[Vv]erordnung)(?:\s[^.;]{3,160}?)?)\s\(?(?:vom|v\.)\s\d{1,2}\.\s?(?:\d{1,2}\.\s?|${monthPattern}\s)${YEAR}`,
  'iu',
);
/** `Vienna Convention on the Law of Treaties, May 23, 1969, 1155 U.N.T.S. 331` */
const treaty = new RegExp(
  String.raw`^(?<title>\p{Lu}[^.]{5,140}?),\s(?:[^\d.]*\d{1,2},?\s)?(?:\p{L}+\s)?${YEAR},\s\d+\s(?:U\.N\.T\.S\.|UNTS|U\.S\.T\.|E\.T\.S\.|ILM|I\.L\.M\.)\s\d+${close}`,
  'u',
);
/** `Universal Declaration of Human Rights, G.A. Res. 217A (III), U.N. Doc. A/810 (1948)`, and treaties. */
const resolution = new RegExp(
  String.raw`^(?<title>\p{Lu}[^.]{5,140}?),\s(?:.*\s)?(?:(?:G\.A\.|S\.C\.|E\.S\.C\.)\sRes\.|GA\sRes|U\.N\.T\.S\.|UNTS|ETS\s(?:No\.?\s)?\d).*?${YEAR}\D*$`,
  'u',
);

const dated = (printed: string | undefined): Pick<CslItem, 'issued'> =>
  printed === undefined ? {} : { issued: cslDate(Number(printed)) };

/** Reads a statute, a treaty or a resolution; undefined for any other text. */
export const readStatute = (text: string): Fields | undefined => {
  for (const form of [...statutes, russian, german, treaty, resolution]) {
    const found = form.exec(text)?.groups;
    if (found !== undefined)
      return {
        type: 'legislation',
        ...(found['body'] === undefined ? {} : { author: [{ literal: found['body'] }] }),
        // The sign `n°` has become `no.` by now.
        title: (found['title'] ?? '')
          .trim()
          .replace(/[,.]$/, '')
          .replace(/ no\. (?=\d)/, /\p{Script=Cyrillic}/u.test(text) ? ' № ' : ' n° '),
        ...dated(
          found['year'] ??
            /(?<=\d\/)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?=\/)|(?<=\bAct of )(?:1[89]|20)\d\d/.exec(
              text,
            )?.[0],
        ),
      };
  }
  return undefined;
};
