/** Law: cases, statutes, and articles and books in the Bluebook and other legal styles. */
import { cslDate, monthPattern, readMonth } from '../../../../normalize/dates.ts';
import { isOrganisation, readFullName } from '../../../../normalize/names.ts';
import type { CslItem, CslName } from '../../../../normalize/record.ts';
import { lawJournal, reporters } from './law-words.ts';
import { readStatute } from './statutes.ts';

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
const court = String.raw`(?:\((?:[^()]*?\s)?${YEAR}\)|\(\p{L}+\.?\s\d{1,2}\))?`;
/** The same decision in further reports: `, 493 P.2d 880`. */
const parallel = String.raw`(?:,\s\d{1,4}\s[A-Z][A-Za-z.\d]*(?:\s(?:Ct|Ed|Rptr|Supp|\d[a-z]{1,2})\.?)*\s(?:\d[a-z]{1,2}\s)?\d+)*`;

const american = new RegExp(
  String.raw`^${parties},?\s(?<volume>\d{1,4})\s${report}\s(?:\(\d\s[A-Z][A-Za-z.]+\)\s)?(?<page>\d+)(?:\s?,\s?[\d–,\s n.-]+?)?${parallel}\s?${court}${close}`,
  'u',
);
/** `Novak v Olsen [1954] 2 QB 12 (CA)`, `[2010] UKSC 12`. */
const british = new RegExp(
  String.raw`^${parties},?\s[[(]${YEAR}[\])]\s(?:(?<volume>\d{1,3})\s)?(?<reporter>[A-Z][A-Za-z.]*(?:\s[A-Z][A-Za-z.]*)*)\s(?<page>[\dI-]+)(?:[\s,.;[(].*)?$`,
  'u',
);

/** A decision that its number, its database or its court tells: `App. No. 5493/72, Eur. Ct. H.R. (1976)`. */
const numberedCase = new RegExp(
  String.raw`^${parties},\s.*(?:App(?:lication|l?\.)?\s(?:[Nn]os?\.?\s)?\d+\/\d+|\bECtHR\b|Eur\.\sCt\.|\bECLI:|\bNo\.\s[\d:]+[-–]\w+|\d{4}\s(?:WL|U\.S\.\s(?:Dist|App)\.\sLEXIS)\s\d+).*$`,
  'u',
);
const readNumbered = (text: string): Fields | undefined => {
  const title = numberedCase.exec(text)?.groups?.['title'];
  const printed = Array.from(
    text.matchAll(/(?<![\d/])(?:1[89]|20)\d\d(?=[),.\s:]|$)/g),
    ([found]) => found,
  ).at(-1);
  return title === undefined ? undefined : { type: 'legal_case', title: title.trim(), ...year(printed) };
};

const readCase = (text: string): Fields | undefined => {
  const found = (british.exec(text) ?? american.exec(text))?.groups;
  if (found === undefined) return undefined;
  const { title = '', volume, reporter = '', page, year: printed } = found;
  const known = reporterOf(reporter);
  const court = /^(?:UK|EW|NZ|HCA?|SGCA|IESC|ZACC|CanLII|SCC)/.test(reporter);
  // `(1854) 9 Ex 341`: year, volume, a short name and a page behind two parties are a report, known or not.
  const report = british.test(text) && volume !== undefined && reporter.length <= 12;
  if (known === undefined && !court && !report) return undefined;
  return {
    type: 'legal_case',
    // `No 2` has become `no. 2` by now.
    title: title
      .trim()
      .replace(/,$/, '')
      .replace(/\(no\. (?=\d)/, '(No '),
    'container-title': known ?? reporter,
    ...(volume === undefined ? {} : { volume }),
    ...(page === undefined ? {} : { page }),
    ...year(printed ?? /^(?:19|20)\d\d$/.exec(volume ?? '')?.[0]),
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

/** `Deutsch, Beweislast der ärztlichen Aufklärungspflicht, NJW 1984, 1802` */
const germanArticle = new RegExp(
  String.raw`^(?<names>\p{Lu}[\p{L}’'-]+(?:\/\p{Lu}[\p{L}’'-]+)*),\s(?<title>[^,].{6,200}?),\s(?<reporter>NJW|NVwZ|NStZ|NZA|JZ|JuS|JR|MDR|DÖV|DVBl|ZRP|ZIP|WM|BB|GRUR|VersR|FamRZ|EuZW|StV|AcP|JURA|JA)\s${YEAR},\s(?:S\.\s)?(?<page>\d+)(?:[\s,(].{0,40})?\.?$`,
  'u',
);
const readGermanArticle = (text: string): Fields | undefined => {
  const {
    names = '',
    title = '',
    reporter = '',
    page = '',
    year: printed,
  } = germanArticle.exec(text)?.groups ?? {};
  return title === ''
    ? undefined
    : {
        type: 'article-journal',
        author: names.split('/').map((family) => ({ family })),
        title: title.replace(/^[„"“‘']|[“"”’']$/gu, ''),
        'container-title': reporterOf(reporter) ?? reporter,
        page,
        ...year(printed),
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
  /\p{Lu}[\p{L}]+ (?:19|20)\d\d, (?:S\. )?\d|\sv\.?\s\p{Lu}|§|\bAct\b|\bL\.|\bLaw\b|\bLAW\b|\bLegal\b|\bLEGAL\b|\bJuris|\bed\.\s\d{4}\)|\b(?:Re|In re|Ex parte)\s|U\.S\.\s?C|C\.F\.R|Pub\. L|Directive|Regulation|Richtlinie|Verordnung|Urt|Beschl|\b(?:Loi|Lei|Ley|Décret|Decreto|Ordonnance|Arrêté|Portaria|Resolução)\b|\bB(?:GH|VerfG|VerwG|AG|SG)|BGE|Order|Code|Ordinance|[Gg]esetz|[Зз]акон|Указ|Постановлени|Приказ|Распоряжени|Res\.|UNTS|U\.N\.T\.S|\p{Lu}{3,} [\p{Lu} ]+\s(?:[\d§.–-]+\s)*\([^()]*\d{4}\)\.?\s*$/u;

/** Reads an entry in a legal form; undefined for any other. */
export const readLaw = (text: string): Fields | undefined => {
  if (!sign.test(text) || text.length > 600) return undefined;
  const own = text.trim().replace(lead, '');
  return (
    readCase(own) ??
    readNumbered(own) ??
    readDecision(own) ??
    readStatute(own) ??
    readArticle(own) ??
    readGermanArticle(own) ??
    readBook(own)
  );
};
