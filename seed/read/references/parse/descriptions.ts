/**
 * Descriptions that APA and similar styles print in brackets after a title, and others among the pages: the kind of
 * a work, its number, its issuer, and page counts.
 */

export interface Description {
  type?: string;
  genre?: string;
  number?: string;
  publisher?: string;
  edition?: string;
  series?: string;
  /** The group that the authors wrote for, `(ATLAS Collaboration)`. */
  collaboration?: string;
}

interface Form {
  pattern: RegExp;
  type?: string;
  /** Whether the form may match at the beginning of the text: the number of a standard. Other forms may not. */
  first?: boolean;
}

const bracketed = (inside: string): RegExp => new RegExp(String.raw`\s*[[(](?:${inside})[)\]]`, 'iu');
const numbered = String.raw`(?:,?\s*(?:nos?\.|number|nr\.|#)\s*(?<number>[^()[\],;]*\d[^()[\],;]*))`;

const forms: readonly Form[] = [
  {
    pattern: bracketed(
      String.raw`(?<genre>(?:unpublished\s+)?(?:doctoral|ph\.?d\.?|master[’']?s?|bachelor[’']?s?|m\.?sc\.?)\s+(?:dissertation|thesis)|(?:yayımlanmamış\s+)?(?:doktora|yüksek\s+lisans)\s+tezi|(?:unveröffentlichte\s+)?(?:dissertation|masterarbeit)|thèse(?:\s+de\s+doctorat)?|tesis(?:\s+doctoral|\s+de\s+maestría)?|tese(?:\s+de\s+doutorado)?|(?:رسالة|أطروحة)\s[^()]{3,40}|پایان‌?نامه[^()]{0,40})(?:,\s*(?<publisher>[^()[\]]{3,80}))?(?:;\s*[^()[\]]*)?`,
    ),
    type: 'thesis',
  },
  { pattern: bracketed(String.raw`publication\s*${numbered}`), type: 'thesis' },
  {
    pattern: bracketed(
      String.raw`(?<genre>(?:(?:technical|research|tech\.?|project|annual)\s+)?rep(?:ort|\.)|(?:nber\s+)?(?:working|discussion)\s+paper|(?:computer\s+software\s+)?manual)\s*${numbered}(?:[,;][^()[\]]*)?`,
    ),
    type: 'report',
  },
  {
    pattern: bracketed(String.raw`(?<genre>computer\s+(?:software|program))(?:\s+manual)?`),
    type: 'software',
  },
  { pattern: bracketed(String.raw`(?<genre>data\s?set|database)`), type: 'dataset' },
  { pattern: bracketed('(?<genre>preprint|pre-print)'), type: 'article' },
  { pattern: bracketed('internet|online|electronic resource') },
  {
    pattern: bracketed(
      String.raw`(?<edition>\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|rev(?:ised|\.)|international)\.?\s+ed(?:ition|n)?\.?`,
    ),
  },
  {
    pattern:
      /^(?<number>(?:(?:ГОСТ(?: Р)?|ДСТУ|СНиП|GB\/T|ANSI|ISO|IEC|DIN|EN|BS|ASTM|ASME|ETSI|ECMA|JIS|NFPA|ITU-[TR])[/ -])+(?:[A-Z]{1,4}[ -]?)?\d[\d.:-]*\d)(?:[.,:] +(?=\p{Lu})| +(?=\((?:19|20)\d\d\)|\p{Lu}\p{Ll}))/u,
    type: 'standard',
    first: true,
  },
  {
    pattern:
      /^(?<genre>(?:U\.? ?S\.? )?Patent)(?: Nos?\.)? (?<number>[A-Z]{0,2}\d[\d,/ ]{3,}\d)[.,:] +(?=\p{Lu})/u,
    type: 'patent',
    first: true,
  },
  {
    pattern: /^(?<number>NASA[ -][A-Z]{1,4}-[\d-]+|RFC[ -]\d{3,5})[.,:] +(?=\p{Lu})/u,
    type: 'report',
    first: true,
  },
  { pattern: /\bPreprint at\b/u, type: 'article' },
  {
    pattern:
      /^(?:[Ss]ee,? (?:also,? |e\.g\.,? |for (?:example|instance),? )+|[Ss]ee (?=\p{Lu}\. )|[Cc]f\. )(?=\p{Lu})/u,
    first: true,
  },
  {
    pattern:
      /[,.;]?\s*(?:\(|\[)?(?:(?:and|see(?: also)?)\s+)?(?:the\s+)?(?:other\s+)?ref(?:erence)?s?\.?\s+(?:cited\s+)?therein(?:\)|\])?(?=\.?\s*$|[;,.]\s)/iu,
  },
  // Between a title and a place, where the mark before it goes on parting the two: `. 2. Aufl. Köln: Böhlau`, `. 3e éd. Paris : Gallimard`.
  {
    pattern:
      /(?<=[\p{L})?!][.,])\s*(?<edition>\d{1,2})\.,?\s+(?:[\p{L}.]+,?\s+){0,4}?Aufl(?:age(?!\p{L})|\.)(?=\s+\p{Lu})/u,
  },
  {
    pattern:
      /(?<=[\p{L})?!][.,])\s*(?<edition>\d{1,2})\.?(?:e|è?me|ème|ª|a|º|o)\s+[ée]d(?:\.|ition(?!\p{L})\.?|ici[óo]n(?!\p{L})\.?|ição(?!\p{L})\.?|izione(?!\p{L})\.?)(?=\s+\p{Lu})/u,
  },
  // `, 2., überarb. Aufl.`, `. 2. ed.`
  {
    pattern:
      /(?:,|(?<=[\p{L})?!])\.)\s*(?<edition>\d{1,2})\.,?\s+(?:[\p{L}.]+,?\s+){0,4}?Aufl(?:age(?!\p{L})|\.)(?=\s*[.,;:(]|\s+\p{Lu}|$)/u,
  },
  {
    pattern:
      /(?<=[\p{L})?!]\.)\s*(?<edition>\d{1,2})\.\s?ed\.(?:,?\s(?:e\s)?(?:rev|ampl|atual|aum|corr)\.)*(?=\s+\p{Lu})/u,
  },
  // How many volumes a book has.
  { pattern: /(?<=[\p{L})?!][.,])\s*\d{1,2}\s(?:Bde|vols|tt)\.(?=,?\s|$)/u },
  // The degree of a thesis, and its number of leaves.
  {
    pattern:
      /(?<=\b(?:Dissertação|Tese|Curso|Monografia))\s*\((?:Mestrado|Doutorado|Graduação|Bacharelado|Licenciatura|Especialização)[^()]*\)/u,
  },
  { pattern: /(?<=[.,–—-])\s*\d{2,4}\s(?:f|fls?|с)\.(?=\s*$|\s+(?:[–—.(]|\p{Lu}\p{Ll}))/u },
  // `: дис. ... канд. экон. наук`, `. – 4-е изд., испр.`
  {
    pattern:
      /\s*:\s*(?<genre>(?:автореф\.\s?)?дис(?:сертация|\.)\s?(?:\.{3}|…)?\s?(?:на соискание [^–—]{3,60}|(?:канд|докт?|д-ра)[\p{L}.]*\s(?:[\p{L}.-]+\s){0,2}?наук))(?:\s*:\s*[\d.]+)?/u,
    type: 'thesis',
  },
  {
    pattern:
      /(?<=[\p{L}\d)»?!][.,]?)\s*(?:[–—-]\s*)?(?:(?<![\p{L}\d])(?<edition>\d{1,2})-[ей]е?\s+(?:[\p{L}.]+,?\s+){0,2}?изд(?:ание|\.)|Изд\.\s(?<edition2>\d{1,2})-е)(?:,\s[\p{Ll}. ]+?\.?(?=\s[–—-]|\s\p{Lu}))?\.?(?=\s)/u,
  },
  // How many pages a book has: `, 1975, 318 p.`, `, 1987. 184 p.`
  {
    pattern:
      /(?<=(?:1[5-9]|20)\d\d[a-z]?)[.,]\s*(?:[ivxlc]+[-, ]+)?\d{2,4}\s?(?:p|págs?|S|s|str)\.(?=\s*(?:$|ISBN))/u,
  },
  // A series before or behind the year: `, coll. « Poétique »,`, `(Coleção Antropologia, 15)`, `(= Studien, Bd. 9)`.
  { pattern: /,\s[Cc]oll(?:\.|ection)\s«\s?(?<series>[^»]{2,80}?)\s?»(?=,)/u },
  {
    pattern:
      /\s\((?:=\s?(?<series>[^()]{3,80}?)|(?:Coleção|Colección|Collection|Collana|Coll\.)\s(?:«\s?)?[^()]{2,80}?)(?:,\s(?:Bd\.\s|vol\.\s|n[.°º]?\s)?\d+)?\)(?=\.?\s*$|[.,]\s)/u,
  },
  // A translator after a title: `. Tradução de C. da Silva.`
  {
    pattern:
      /(?<=[\p{L})?!]\.)\s*(?:(?:Tradução|Trad\.|Traducción|Traduzione|Traduction|Translated|Trans\.|Übers\.|Übersetzt)\s(?:de|di|por|par|von|by|d[ao]s?)|Trad\.|Übers\.(?=\s\p{Lu}))\s(?:[^.\d]|(?<=\s\p{Lu})\.){3,70}?(?<=\p{Ll})\.(?=\s[\p{Lu}\d])/u,
  },
  // The translator in brackets: `(Çev. A. Z. Durukan)`, `(B. Fowkes, Trans.)`; and `. ترجمة كمال أبو ديب.`
  { pattern: /\.?\s*\((?:Çev|Übers|Trad|Trans|Vert|övers|przeł|tłum|přel|пер)\.\s[^()\d]{3,60}\)/iu },
  { pattern: /\.\s*ترجمة:?\s[^.:]{3,60}(?=\.)/u },
  // `(20. baskı)`, `. ط3.`
  { pattern: /\s*\((?<edition>\d{1,2})\.\s?(?:bs|bas(?:kı|ım))\.?\)/iu },
  { pattern: /[.,]\s*ط\.?\s?(?<edition>\d{1,2})(?=[.,])/u },
  // `Art. „Liberalismus“`
  { pattern: /(?<=,)\s(?:Art\.|Artikel|Stichwort|Lemma)(?=\s[„"“«])/u },
  // The number of a document of the European Union: `(COM(2019) 123 final)`.
  {
    pattern:
      /,?\s*\(?(?<number>(?:COM|SEC|SWD|JOIN)\s?\(\d{2,4}\)\s?\d+(?:\s(?:final|endg\.))?)\)?(?=[.,]|\s*$)/u,
    type: 'report',
  },
  // Early access, in place of a volume.
  {
    pattern:
      /(?:[,.;]\s*|\s*[([])(?:early access|(?:(?:e-?pub|published|available)\s+(?:online\s+)?)?ahead of print|(?:published\s+)?online first|advance online publication|article in press)[)\]]?(?=\s*[,.;([]|\s*$)/iu,
  },
  // The database that has the copy.
  {
    pattern:
      /[,.]\s*(?:JSTOR|Project MUSE|ProQuest|EBSCOhost|Gale [\p{L} ]+|ScienceDirect|SpringerLink|Wiley Online Library|IEEE Xplore|ACM Digital Library)(?=[,.]|\s*$)/u,
  },
  {
    pattern:
      /\s*\((?:on behalf of )?(?:the )?(?<collaboration>[\p{L}\d][\p{L}\d .&+-]{1,40}?) Collab(?:oration|\.)?\)/iu,
  },
  // An article number and a page count are neither volume nor page: `40, 4, Article 28, 14 pages`.
  { pattern: /,?\s*\bArticle\s+(?:No\.\s*)?(?<number>[A-Z]?\d+)(?=[\s,.;(]|$)(?=.*?\b\d+\s+pages\b)/u },
  { pattern: /[,.;]?\s*\b\d{1,4}\s+pages(?=[.,;\s]|$)(?!\.?\s*\d)/u },
];

/** Finds the descriptions in a text and removes them. */
export const takeDescriptions = (text: string): { description: Description; rest: string } => {
  const description: Description = {};
  let rest = text;
  for (const { pattern, type, first = false } of forms) {
    const found = pattern.exec(rest);
    if (found === null || (found.index === 0) !== first) continue;
    const groups = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
    const fresh = groups
      .map(([name, value]) => [name.replace(/\d$/, ''), value] as const)
      .filter(([name]) => !Object.hasOwn(description, name));
    Object.assign(description, Object.fromEntries(fresh));
    if (type !== undefined) description.type ??= type;
    rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
  }
  return { description, rest };
};
