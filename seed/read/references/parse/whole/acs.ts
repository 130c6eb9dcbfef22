/** Entries without titles, in the style of chemistry: `Novak, P.; Olsen, K. J. Am. Chem. Soc. 2014, 136, 11234`. */
import type { CslItem, CslName } from '../../../../normalize/record.ts';

const surname = String.raw`(?:(?:[Vv][ao]n|[Dd]e[rnl]?|[Dd][aiu]|[Ll][ae]|ten|ter|zu)\s)*\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?`;
const initials = String.raw`(?:(?:\p{Lu}|Yu|Ya|Yo|Zh|Sh|Kh|Ts|Ph|Th)\.[\s-]?)+`;
const oneName = String.raw`${surname},\s${initials}(?:,?\s?(?:Jr|Sr|II|III)\.?)?`;
/** The names, then the journal, the year, the volume, and the pages. */
const form = new RegExp(
  String.raw`^(?<names>${oneName}(?:[;,]\s*(?:and\s)?${oneName})*(?:[;,]?\s*et\sal\.)?)[;,]?\s*(?<journal>\p{Lu}[\p{L}.&:() -]*(?:,\s\p{L}[\p{L}. ]*)*?)[,.]?\s(?<year>(?:1[89]|20)\d\d),\s(?<volume>\p{L}?\d+)(?:\s?\((?<issue>[\dA-Za-z–-]+)\))?(?:,\s(?<page>[A-Za-z]?\d[\dA-Za-z]*(?:\s?[-–]\s?[A-Za-z]?\d+)?))?[.;,]?\s*$`,
  'u',
);
const eachName = new RegExp(String.raw`(${surname}),\s(${initials})(?:,?\s?((?:Jr|Sr|II|III)\.?))?`, 'gu');

/** Words after `J.` at the start of a journal's name, and journals that begin with such a word without `J.` */
const afterJ =
  /^(?:Am|Chem|Phys|Org|Med|Biol|Mater|Appl|Comput?|Electro(?:anal|chem)\p{Ll}*|Polym|Nat|Pharm(?:acol)?|Mol|Mass|Magn|Membr|Mech|Nano\p{Ll}*|Opt|Organomet|Inorg|Heterocycl|Fluorine|Food|Agric|Environ|Catal|Cell|Clin|Clean|Colloid|Controlled|Cryst|Coord|Exp|Power|Porous|Photochem|Raman|Solid|Struct|Supercrit|Therm|Vac|Virol|Immunol|Bacteriol|Biochem|Biomed|Biomol|Biotechnol|Chromatogr|Combust|Cheminf|Hazard|Ind|Low|Math|Neuro\p{Ll}*|Nucl|Peptide|Photogr|Prakt|Proteome|Quant|Radioanal|Rheol|Sci|Soc|Sol-Gel|Surf|Synth|Toxicol|Theor|Alloys|Aerosol|Geophys|CO2|Label|Labelled|Lumin|Lipid|Microbiol|Microsc|Plasma)\b/u;
const withoutJ =
  /^(?:Chem\. (?:Commun|Rev|Sci|Soc\. Rev|Eur\. J|Mater|Lett|Ber|Phys\. Lett|Eng\. (?:Sci|J)|-)|Phys\. (?:Rev|Chem\. Chem|Lett|Today)|Org\. (?:Lett|Biomol|Process|Synth|Chem\. Front)|Inorg\. Chem(?:\.|a|\. Commun)|Nat\. |Nature|Nano (?:Lett|Res|Today|Energy)|Mol\. (?:Cell|Phys|Pharm|Simul)|Biochem\. |Biomed\. |Appl\. (?:Phys\. Lett|Catal|Surf|Opt)|Sci\. |Surf\. Sci|Electrochem\. (?:Commun|Soc)|Math\. |Mater\. (?:Today|Lett|Chem|Horiz)|Med\. Res|Polym\. (?:Chem|Bull)|Cell (?:Res|Rep)|Environ\. Sci|Coord\. Chem\. Rev|Comput?\. (?:Phys\. Commun|Theor|Chem)|Opt\. (?:Lett|Express)|Cryst\. Growth|Catal\. (?:Sci|Today|Lett|Commun))/u;

/** Moves `J.` from the initials to the journal if its name is incomplete without. */
const splitJ = (names: string, journal: string): { names: string; journal: string } => {
  const last = /^(.*\p{Lu}\.)[\s-]?J\.[;,]?\s*$/su.exec(names)?.[1];
  if (last === undefined || !afterJ.test(journal) || withoutJ.test(journal)) return { names, journal };
  return { names: last, journal: `J. ${journal}` };
};

/** A title in capitals before a journal: three words or more, none of them shortened, and a full stop. */
const titleFirst = /^(?:[\p{L}\d’'-]+,? ){2,}[\p{L}\d’'-]*\p{Ll}{2}\. \p{Lu}/u;

/** Whether words are a journal and not a title: each is abbreviated or capitalised, except a few small words. */
const isJournal = (words: string): boolean =>
  words.length <= 80 &&
  !titleFirst.test(words) &&
  words
    .split(/[\s,]+/)
    .every((word) => /^(?:\p{Lu}[\p{L}&.:-]*|of|and|in|the|für|de|et|&|\([\p{L}. ]+\))$/u.test(word));

/** Reads an entry of this form; undefined for any other. */
export const readAcs = (text: string): (Partial<CslItem> & { type: string }) | undefined => {
  const found = form.exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  const { year = '', volume = '', issue, page } = found;
  const { names, journal } = splitJ(found['names'] ?? '', found['journal'] ?? '');
  if (!isJournal(journal)) return undefined;
  const author = Array.from(
    names.matchAll(eachName),
    ([, family = '', given = '', suffix]): CslName => ({
      family,
      given: given.trim(),
      ...(suffix === undefined ? {} : { suffix }),
    }),
  );
  return {
    type: 'article-journal',
    author,
    'container-title': journal.trim(),
    issued: { 'date-parts': [[Number(year)]] },
    volume,
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page: page.replace(/\s/g, '') }),
  };
};
