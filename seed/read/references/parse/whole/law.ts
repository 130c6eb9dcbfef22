/** Law: cases, statutes, and articles and books in the Bluebook and other legal styles. */
import { cslDate, monthPattern, readMonth } from '../../../../normalize/dates.ts';
import { isOrganisation, readFullName } from '../../../../normalize/names.ts';
import type { CslItem, CslName } from '../../../../normalize/record.ts';
import { lawJournal, reporters } from './law-words.ts';

type Fields = Partial<CslItem> & { type: string };

const lead =
  /^(?:(?:but\s)?see(?:,\se\.g\.,)?(?:\s(?:also|generally))?,?\s|accord\s|cf\.\s|contra\s|e\.g\.,\s)/iu;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`;
const year = (text: string | undefined): Pick<CslItem, 'issued'> =>
  text === undefined ? {} : { issued: cslDate(Number(text)) };
const close = String.raw`[.;]?\s*$`;

const bare = (text: string): string => text.replace(/[.\s]/g, '');
/** The full name of a law report, if known. */
const reporterOf = (printed: string): string | undefined => reporters[bare(printed)];

/** The parties: `Brandt v. Olsen`, `In re Novak`, `R (on the application of X) v Y`. */
const parties = String.raw`(?<title>(?:(?:Case\sC-\d+\/\d+\s)?\p{Lu}[^“”‘"]{0,120}?\sv\.?\s\p{Lu}[^“”‘"]{0,120}?|(?:In\sre|Ex\sparte|Re|Matter\sof)\s\p{Lu}[^“”‘"]{0,100}?))`;
const report = String.raw`(?<reporter>[A-Z][A-Za-z.]*(?:\s?(?:Supp\.|Rptr\.|Ed\.|ER|Ct\.|\d[a-z]{1,2}\.?))*(?:\s?\d[a-z]{1,2})?)`;
const court = String.raw`(?:\((?:[^()]*?\s)?${YEAR}\))?`;

const american = new RegExp(
  String.raw`^${parties},?\s(?<volume>\d{1,4})\s${report}\s(?<page>\d+)(?:\s?,\s?[\d–,\s n.-]+)?\s?${court}${close}`,
  'u',
);
/** `Novak v Olsen [1954] 2 QB 12 (CA)`, `[2010] UKSC 12`. */
const british = new RegExp(
  String.raw`^${parties},?\s[[(]${YEAR}[\])]\s(?:(?<volume>\d{1,3})\s)?(?<reporter>[A-Z][A-Za-z.]*(?:\s[A-Z][A-Za-z.]*)*)\s(?<page>[\dI-]+)(?:[\s,.;[(].*)?$`,
  'u',
);

const readCase = (text: string): Fields | undefined => {
  const found = (american.exec(text) ?? british.exec(text))?.groups;
  if (found === undefined) return undefined;
  const { title = '', volume, reporter = '', page, year: printed } = found;
  const known = reporterOf(reporter);
  if (known === undefined && !/^(?:UK|EW|NZ|HCA?|SGCA|IESC|ZACC|CanLII|SCC)/.test(reporter)) return undefined;
  return {
    type: 'legal_case',
    title: title.trim().replace(/,$/, ''),
    'container-title': known ?? reporter,
    ...(volume === undefined ? {} : { volume }),
    ...(page === undefined ? {} : { page }),
    ...year(printed),
  };
};

const germanCourt = String.raw`(?:BGH|BVerfG|BVerwG|BAG|BSG|BFH|EuGH|EGMR|OGH|RG|(?:OLG|LG|AG|VG|OVG|VGH|LAG|KG|BayObLG)(?:\s\p{Lu}\p{L}+)?)`;
const decision = new RegExp(
  String.raw`^(?<title>(?<court>${germanCourt}),?\s(?:(?:Urt(?:eil|\.)|Beschl(?:uss|uß|\.)|U\.|B\.)\s?(?:v(?:om|\.)\s)?)?(?<day>\d{1,2})\.\s?(?<month>\d{1,2}|${monthPattern})\.?\s?${YEAR})(?<rest>.*)$`,
  'iu',
);
/** `NJW 2010, 2345` and `BGHZ 12, 34`. */
const place = /(?<reporter>\p{Lu}\p{L}+)\s(?<number>\d{1,4}),\s(?<page>\d+)/u;
const collected =
  /^(?<title>(?<reporter>BGHZ|BGHSt|BVerfGE|BVerwGE|BAGE|BSGE|BGE)\s(?<volume>\d{1,3}),\s(?<page>\d+))(?:[\s,(].*)?$/u;

const readDecision = (text: string): Fields | undefined => {
  const whole = collected.exec(text)?.groups;
  if (whole !== undefined) {
    const { title = '', reporter = '', volume = '', page = '' } = whole;
    return { type: 'legal_case', title, 'container-title': reporterOf(reporter) ?? reporter, volume, page };
  }
  const found = decision.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { title = '', day = '', month = '', year: printed = '', rest = '' } = found;
  const at = place.exec(rest)?.groups;
  const known = at && reporterOf(at['reporter'] ?? '');
  const number = at?.['number'] ?? '';
  return {
    type: 'legal_case',
    title,
    ...(known === undefined ? {} : { 'container-title': known }),
    ...(known !== undefined && number.length < 4 ? { volume: number } : {}),
    ...(known === undefined || at?.['page'] === undefined ? {} : { page: at['page'] }),
    issued: cslDate(Number(printed), readMonth(month), Number(day)),
  };
};

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

const readStatute = (text: string): Fields | undefined => {
  for (const form of statutes) {
    const found = form.exec(text)?.groups;
    if (found !== undefined)
      return {
        type: 'legislation',
        ...(found['body'] === undefined ? {} : { author: [{ literal: found['body'] }] }),
        // The sign `n°` has become `no.` by now.
        title: (found['title'] ?? '')
          .trim()
          .replace(/[,.]$/, '')
          .replace(/ no\. (?=\d)/, ' n° '),
        ...year(found['year'] ?? /(?<=\d\/)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?=\/)/.exec(text)?.[0]),
      };
  }
  return undefined;
};

/** Small words in book titles in capitals: `PRINCIPLES OF TEA LAW`. */
const small = /^(?:A|AN|THE|OF|IN|ON|AND|OR|FOR|TO|AS|AT|BY|WITH|FROM)$/;
const ofCapitals = (title: string): string =>
  title === title.toUpperCase()
    ? title
        .split(' ')
        .map((word, i) =>
          i > 0 && small.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
        )
        .join(' ')
    : title;

const personName = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|v[ao]n|de[rl]?|la|di)){1,4}$/u;

/** The names at the start of an entry, and the title after them: `A. B. Abel & C. Cox, Title`. */
const splitNames = (text: string): { author: CslName[]; title: string } | undefined => {
  const parts = text.split(/,\s+/);
  for (let n = 1; n < Math.min(parts.length, 8); n++) {
    const names = parts.slice(0, n).flatMap((part) => part.split(/\s(?:&|and)\s/u));
    const joined = / (?:&|and) /.test(parts[n - 1] ?? '');
    if (names.every((name) => personName.test(name.replace(/\set\sal\.$/u, ''))) && (joined || n === 1)) {
      // `&` comes before the last of several names.
      if (
        n === 1 &&
        !joined &&
        parts
          .slice(1, 7)
          .some(
            (part) =>
              /^\p{L}[^&]{2,40}\s&\s\p{Lu}/u.test(part) && personName.test(part.split(' & ')[0] ?? ''),
          )
      )
        continue;
      return {
        author: names.map((name) => readFullName(name.replace(/\set\sal\.$/u, ''))),
        title: parts.slice(n).join(', '),
      };
    }
  }
  const [first = ''] = parts;
  return parts.length > 1 && isOrganisation(first)
    ? { author: [{ literal: first }], title: parts.slice(1).join(', ') }
    : undefined;
};

const lawName = /\b(?:L\.?|Law|LAW|Legal|LEGAL)(?=[\s.]|$|J\.|Q\.)|\bJuris|\bL\.[JQ]\./u;
const article = new RegExp(
  String.raw`^(?<head>.{8,400}?),\s(?<volume>\d{1,4})\s(?<journal>\p{Lu}[\p{L}.&'’ -]{3,70}?)\s(?<page>\d+)(?:,\s?[\d–,\s n.-]+)?\s\((?:\p{L}+\.?\s)?${YEAR}\)${close}`,
  'u',
);

const readArticle = (text: string): Fields | undefined => {
  const found = article.exec(text)?.groups;
  if (found === undefined || !lawName.test(found['journal'] ?? '')) return undefined;
  const { head = '', volume = '', journal = '', page = '' } = found;
  const named = splitNames(head.replace(/,?\s(?:Note|Comment|Book Review)$/u, ''));
  return {
    type: 'article-journal',
    ...(named === undefined ? { title: head } : { author: named.author, title: named.title }),
    'container-title': lawJournal(journal),
    volume,
    page,
    ...year(found['year']),
  };
};

const book = new RegExp(
  String.raw`^(?<names>\p{Lu}[\p{Lu}.,&'’ -]{4,80}?),\s(?<title>\p{Lu}[^\p{Ll}“”"()]{4,160}?)(?:\s(?:§+\s?)?[\d.–-]+)?\s\((?:[^()]*?(?<edition>\d+(?:st|nd|rd|d|th)|rev\.)\sed\.\s)?(?:[^()\d]*\s)?${YEAR}\)${close}`,
  'u',
);

const readBook = (text: string): Fields | undefined => {
  const found = book.exec(text)?.groups;
  const named = found && splitNames(`${found['names']}, ${found['title']}`);
  if (found === undefined || named === undefined) return undefined;
  const edition = found['edition'];
  return {
    type: 'book',
    author: named.author,
    title: ofCapitals(named.title),
    ...(edition === undefined ? {} : { edition }),
    ...year(found['year']),
  };
};

/** Signs that only legal texts have. Other texts skip the forms. */
const sign =
  /\sv\.?\s\p{Lu}|§|\bAct\b|\bL\.|\bLaw\b|\bLAW\b|\bLegal\b|\bLEGAL\b|\bJuris|\bed\.\s\d{4}\)|\b(?:Re|In re|Ex parte)\s|U\.S\.\s?C|C\.F\.R|Pub\. L|Directive|Regulation|Richtlinie|Verordnung|Urt|Beschl|\b(?:Loi|Lei|Ley|Décret|Decreto|Ordonnance|Arrêté|Portaria|Resolução)\b|\bB(?:GH|VerfG|VerwG|AG|SG)|BGE|Order|Code|Ordinance|\p{Lu}{3,} [\p{Lu} ]+\s(?:[\d§.–-]+\s)*\([^()]*\d{4}\)\.?\s*$/u;

/** Reads an entry in a legal form; undefined for any other. */
export const readLaw = (text: string): Fields | undefined => {
  if (!sign.test(text) || text.length > 600) return undefined;
  const own = text.trim().replace(lead, '');
  return readCase(own) ?? readDecision(own) ?? readStatute(own) ?? readArticle(own) ?? readBook(own);
};
