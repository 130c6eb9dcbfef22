/** Names of law reports and journals, as data. */

/** Law reports by abbreviation without stops and blanks. */
export const reporters: Readonly<Record<string, string>> = {
  US: 'United States Reports',
  SCt: 'Supreme Court Reporter',
  LEd: "United States Supreme Court Reports, Lawyers' Edition",
  LEd2d: "United States Supreme Court Reports, Lawyers' Edition, Second Series",
  F: 'Federal Reporter',
  F2d: 'Federal Reporter, Second Series',
  F3d: 'Federal Reporter, Third Series',
  F4th: 'Federal Reporter, Fourth Series',
  FSupp: 'Federal Supplement',
  FSupp2d: 'Federal Supplement, Second Series',
  FSupp3d: 'Federal Supplement, Third Series',
  A2d: 'Atlantic Reporter, Second Series',
  A3d: 'Atlantic Reporter, Third Series',
  NE: 'North Eastern Reporter',
  NE2d: 'North Eastern Reporter, Second Series',
  NW: 'North Western Reporter',
  NW2d: 'North Western Reporter, Second Series',
  P2d: 'Pacific Reporter, Second Series',
  P3d: 'Pacific Reporter, Third Series',
  SE2d: 'South Eastern Reporter, Second Series',
  SW2d: 'South Western Reporter, Second Series',
  SW3d: 'South Western Reporter, Third Series',
  So2d: 'Southern Reporter, Second Series',
  So3d: 'Southern Reporter, Third Series',
  CalRptr: 'California Reporter',
  CalRptr2d: 'California Reporter, Second Series',
  CalRptr3d: 'California Reporter, Third Series',
  NYS2d: 'New York Supplement, Second Series',
  NY2d: 'New York Reports, Second Series',
  Cal2d: 'California Reports, Second Series',
  Cal3d: 'California Reports, Third Series',
  Cal4th: 'California Reports, Fourth Series',
  AC: 'Appeal Cases',
  QB: "Queen's Bench",
  KB: "King's Bench",
  Ch: 'Chancery',
  WLR: 'Weekly Law Reports',
  AllER: 'All England Law Reports',
  ER: 'English Reports',
  ECR: 'European Court Reports',
  SCR: 'Supreme Court Reports',
  DLR: 'Dominion Law Reports',
  CLR: 'Commonwealth Law Reports',
  ALR: 'Australian Law Reports',
  NZLR: 'New Zealand Law Reports',
  EHRR: 'European Human Rights Reports',
  QBD: "Queen's Bench Division",
  ChD: 'Chancery Division',
  AppCas: 'Appeal Cases',
  ICR: 'Industrial Cases Reports',
  ICJ: 'International Court of Justice Reports',
  PCIJ: 'Permanent Court of International Justice Reports',
  NJW: 'Neue Juristische Wochenschrift',
  NVwZ: 'Neue Zeitschrift für Verwaltungsrecht',
  NStZ: 'Neue Zeitschrift für Strafrecht',
  NZA: 'Neue Zeitschrift für Arbeitsrecht',
  JZ: 'JuristenZeitung',
  GRUR: 'Gewerblicher Rechtsschutz und Urheberrecht',
  BGHZ: 'Entscheidungen des Bundesgerichtshofes in Zivilsachen',
  BGHSt: 'Entscheidungen des Bundesgerichtshofes in Strafsachen',
  BVerfGE: 'Entscheidungen des Bundesverfassungsgerichts',
  BVerwGE: 'Entscheidungen des Bundesverwaltungsgerichts',
  BAGE: 'Entscheidungen des Bundesarbeitsgerichts',
  BSGE: 'Entscheidungen des Bundessozialgerichts',
  BGE: 'Entscheidungen des Schweizerischen Bundesgerichts',
};

/** Words in names of law journals by their Bluebook abbreviation, in capitals without stops. */
const words =
  'HARV Harvard;YALE Yale;STAN Stanford;COLUM Columbia;CORNELL Cornell;DUKE Duke;MICH Michigan;CALIF California;CAL California;TEX Texas;VA Virginia;PA Pennsylvania;CHI Chicago;GEO Georgetown;NW Northwestern;MINN Minnesota;VAND Vanderbilt;IOWA Iowa;ILL Illinois;WIS Wisconsin;WASH Washington;IND Indiana;FLA Florida;FORDHAM Fordham;EMORY Emory;BOSTON Boston;BUFF Buffalo;OXFORD Oxford;CAMBRIDGE Cambridge;MOD Modern;L Law;LAW Law;LEGAL Legal;REV Review;REVIEW Review;J Journal;JOURNAL Journal;LJ Law Journal;LQ Law Quarterly;Q Quarterly;U University;INTL International;AM American;CONST Constitutional;CRIM Criminal;COMP Comparative;POLY Policy;PUB Public;ENVTL Environmental;TECH Technology;SCI Science;SOC Social;ECON Economics;BUS Business;COM Commerce;STUD Studies;FORUM Forum;LAB Labor;EMP Employment;HUM Human;RTS Rights;CONTEMP Contemporary;PROBS Problems;FED Federal;ST State;HIST History;INT Intellectual;PROP Property;GENDER Gender;WOMENS Women’s;EUR European;BRIT British;AND and;& and;OF of;THE the;ON on;FOR for;IN in;ANN Annual;TAX Tax;FAM Family;HEALTH Health;PHIL Philosophy;JURIS Jurisprudence;NYU New York University;UCLA UCLA;UC University of California;OHIO Ohio;NOTRE Notre;DAME Dame;HASTINGS Hastings;CARDOZO Cardozo;BYU Brigham Young University;ARIZ Arizona;COLO Colorado;CONN Connecticut;GA Georgia;KAN Kansas;MD Maryland;MASS Massachusetts;MO Missouri;NEB Nebraska;OR Oregon;TENN Tennessee;UTAH Utah;S Southern;N North;E East;W West';
const journalWords = new Map(
  words.split(';').map((pair) => {
    const at = pair.indexOf(' ');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  }),
);

/** The full name of a law journal, if all abbreviations are known: `HARV. L. REV.` is the Harvard Law Review. */
export const lawJournal = (printed: string): string => {
  const bare = printed.replace(/\b(?:\p{Lu}\.\s?){2,}(?=\s|$)/gu, (run) =>
    // `L.J.`, `L. Q.`, `N.Y.U.` are words by themselves.
    /^[LJQ.\s]+$/.test(run) ? `${run.replace(/\./g, '. ')}` : `${run.replace(/[.\s]/g, '')} `,
  );
  const parts = bare.split(/\s+/).filter((part) => part !== '');
  const full = parts.map((part) => journalWords.get(part.replace(/[.,'’]/g, '').toUpperCase()));
  const ordered = full
    .join(' ')
    .replace(/^University (\p{L}+(?: \p{L}+)?) Law/u, 'University of $1 Law')
    .replace(/\bJournal (?=(?!of|on|for)\p{L})/u, 'Journal of ');
  if (full.every((word) => word !== undefined)) return ordered;
  return parts
    .map((part) =>
      /^\p{Lu}{2,}/u.test(part) && part.length > 4 ? part.charAt(0) + part.slice(1).toLowerCase() : part,
    )
    .join(' ');
};
