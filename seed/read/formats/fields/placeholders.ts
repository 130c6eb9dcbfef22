/** Placeholders for unknown values. */

const state = 'available|captured|given|found|provided|supplied|recorded|known|specified|listed';
const field = 'title|source|journal|publication|container';

/** `[No title captured]`, `Title not available`, `n/a`, `NaN`. */
const placeholder = new RegExp(
  `^[[(<]?\\s*(?:no (?:${field})s?(?: name)?(?: (?:${state}))?|(?:${field})(?: name)? (?:not (?:${state})|unavailable|unknown|missing)|(?:unknown|undefined|null|none|nan|n/a|not (?:applicable|${state}))(?: (?:${field}))?)\\s*[\\])>]?\\.?$`,
  'i',
);

/** The maximum length of a placeholder, in characters. */
const longest = 60;

/** Whether a title or container is only a placeholder. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= longest && placeholder.test(text.trim());

const anonymous =
  /^[[(<]?(?:anonymous|anon|no authors?(?: names?| ids?)?(?: (?:available|captured|given|found|listed|provided))?|authors? (?:not (?:available|given|listed)|unknown|unavailable)|unknown(?: authors?)?|not available|n\/a|null|none|nan)[\])>]?[.;]?$/i;

/** Whether a name is only a placeholder: `[Anonymous]`, `[No author name available]`. */
export const isAnonymous = (name: string): boolean => name.length <= longest && anonymous.test(name.trim());

const pointer = /^(?:ib(?:id(?:em)?|íd(?:em)?)|idem|ebda?|ebenda|op\.? ?cit|loc\.? ?cit|там же|同上)\.?$/iu;

/** Whether a name points back to the people of another entry: `Ibid.`, `Ebd.` */
export const isPointer = (name: string): boolean => pointer.test(name.trim());

/** Databases and services named as the origin of a record; none is a publisher. */
const databases = new Set(
  [
    ...[
      'scopus',
      'embase',
      'medline',
      'pubmed',
      'pubmed central',
      'ovid',
      'ovid medline',
      'cinahl',
      'psycinfo',
    ],
    ...[
      'web of science',
      'web of science core collection',
      'web of knowledge',
      'isi web of knowledge',
      'wos',
    ],
    ...['isi web of science', 'clarivate web of science', 'clarivate analytics web of science'],
    ...[
      'google scholar',
      'semantic scholar',
      'crossref',
      'openalex',
      'lens.org',
      'dimensions.ai',
      'dblp',
      'doaj',
    ],
    ...['sciencedirect', 'springerlink', 'ieee xplore', 'ieee xplore digital library', 'acm digital library'],
    ...['wiley online library', 'taylor & francis online', 'jstor', 'proquest', 'ebscohost', 'ebsco', 'cnki'],
    ...['engineering village', 'compendex', 'inspec', 'scielo', 'redalyc', 'researchgate', 'academia.edu'],
    ...['mendeley', 'zotero', 'rayyan', 'publish or perish', 'cochrane central', 'academic search complete'],
  ].map((name) => name.replace(/[^a-z]/g, '')),
);

/** Whether a text is the name of a bibliographic database: `Scopus`, `the Web of Science`, `PubMed database`. */
export const isDatabase = (text: string): boolean =>
  text.length <= longest &&
  databases.has(
    text
      .toLowerCase()
      .replace(/^the |\s+database$/g, '')
      .replace(/[^\p{L}]/gu, ''),
  );
