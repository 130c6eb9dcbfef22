/** Reads MeSH headings (the thesaurus of the National Library of Medicine) among keywords. */
import { foldTerm } from '../fold-term.ts';

/** The qualifiers after a slash (MeSH 2024), as printed. */
const qualifiers = new Set(
  `abnormalities|administration & dosage|adverse effects|agonists|analogs & derivatives|analysis|anatomy & histology|antagonists & inhibitors|biosynthesis|blood|blood supply|cerebrospinal fluid|chemical synthesis|chemically induced|chemistry|classification|complications|congenital|cytology|deficiency|diagnosis|diagnostic imaging|diet therapy|drug effects|drug therapy|economics|education|embryology|enzymology|epidemiology|ethics|ethnology|etiology|genetics|growth & development|history|immunology|injuries|innervation|instrumentation|isolation & purification|legislation & jurisprudence|metabolism|methods|microbiology|mortality|nursing|organization & administration|parasitology|pathogenicity|pathology|pharmacokinetics|pharmacology|physiology|physiopathology|poisoning|prevention & control|psychology|radiation effects|radiotherapy|rehabilitation|secondary|standards|statistics & numerical data|supply & distribution|surgery|therapeutic use|therapy|toxicity|transmission|transplantation|trends|ultrastructure|urine|utilization|veterinary|virology`.split(
    '|',
  ),
);

/** Qualifiers that some exports print as keywords of their own, and that are no topics there. */
const loneQualifiers = new Set(
  [...qualifiers].filter(
    (name) =>
      !/^(?:anatomy & histology|economics|education|epidemiology|ethics|genetics|immunology|microbiology|parasitology|pharmacokinetics|pharmacology|psychology|radiotherapy|rehabilitation|transplantation|virology)$/.test(
        name,
      ),
  ),
);

/** Headings that indexers add routinely: check tags, study types and settings, periods. */
const tags = new Set(
  `adolescent|adult|aged|aged, 80 and over|animal|animals|cats|cattle|child|child, preschool|chick embryo|cricetinae|dogs|female|follow-up studies|guinea pigs|human|humans|infant|infant, newborn|male|mice|middle aged|middle-aged|newborn|pilot projects|pregnancy|prospective studies|rabbits|rats|reference values|reproducibility of results|retrospective|retrospective studies|risk factors|sensitivity and specificity|severity of illness index|surveys and questionnaires|time factors|treatment outcome|young|young adult|article|journal article|review|priority journal|controlled study|major clinical study|nonhuman|procedures|clinical article|human experiment|normal human|human tissue|human cell|human cells|animal tissue|animal cell|animal experiment|animal model|in vivo study|in vitro study|preschool child|school child|very elderly|middle age|infant|newborn|adolescence|childhood|conference abstract|conference paper|preliminary communication|short survey|editorial|letter|note|erratum|comparative study|case report|open study|multicenter study|intermethod comparison|validation study|evaluation study|unclassified drug|drug efficacy|drug safety|age distribution|sex difference|sex ratio|gender|sex factors|age factors|concentration (parameters)|disease severity|disease association|clinical evaluation|clinical effectiveness|medline|practice guideline|prediction|quantitative analysis|methodology|in-process|united states|population research|laboratory test|follow up|nonbiological model|theoretical study|major clinical trial|clinical trial as topic|evidence-based medicine|computer program|statistical analysis|male female|no terms assigned|english abstract|80 and over aged|aged 80 and over`
    .split('|')
    .map(foldTerm),
);
const group =
  /^(?:history, (?:\d\d(?:st|nd|rd|th) century|ancient|medieval)|(?:mice|rats|mouse|rat), .*|.*\byears?)$/i;

/** Codes of JEL, classes and places of ProQuest, and marks of programs: `… (O13)`, `United States--US`, `⛔ No DOI`. */
const classification =
  /\s\([A-Z]\d\d\)$|^\p{Lu}.*\s\p{Lu}\p{Ll}+ [A-Z]\d\d$|\S--\S|^[^\p{L}\p{N}"'“‘([*+#$.<@-]/u;

/** Whether a keyword is a routine heading, not a topic. */
export const isIndexTag = (keyword: string): boolean =>
  tags.has(foldTerm(keyword)) ||
  loneQualifiers.has(keyword.trim().toLowerCase().replaceAll(' and ', ' & ')) ||
  group.test(keyword.trim()) ||
  classification.test(keyword.trim());

/** Turns `Arthritis, Rheumatoid` into natural word order; also with two commas. */
const inOrder = (heading: string): string =>
  heading
    .replace(
      /^([^,]+), ((?:\S+ ?){1,2}), ((?:\S+ ?){1,2})$/,
      (printed, noun: string, kind: string, more: string) =>
        /\b(?:and|or|of|the|etc)\b|\d/.test(printed) ? printed : `${more} ${kind} ${noun}`,
    )
    .replace(/^([^,]+), (?!(?:and|or)\b)([^,]+)$/i, (_, noun: string, kind: string) => `${kind} ${noun}`);

/** A heading without asterisk, qualifier and `as Topic`, in natural word order. Other keywords do not change. */
export const plainHeading = (keyword: string): string => {
  const [heading = '', ...rest] = keyword.trim().split('/');
  const qualified =
    rest.length > 0 && rest.every((part) => qualifiers.has(part.replaceAll('*', '').trim().toLowerCase()));
  const bare = (qualified ? heading : keyword).replace(/^\*+|\*+$/g, '').trim();
  // `polyester, article`: two tags that an export ran together.
  const [, own = '', behind = ''] = /^(.+), ([^,]+)$/.exec(bare) ?? [];
  if (isIndexTag(behind) && !qualifiers.has(behind.toLowerCase())) return inOrder(own);
  // `Forest management -- Finance`: a subdivision of EBSCO; `and C` ends a list that was cut at its commas.
  const [subject = ''] = bare.split(/ -- /);
  return inOrder(
    subject
      .replace(/ as topic$/i, '')
      .replace(/^(?:and|or|the|an?) (?=\S)/i, '')
      // `computational thinking (CT)`
      .replace(/(?<=\p{Ll}) \(\p{Lu}[\p{Lu}\p{N}&/-]{1,9}s?\)$/u, ''),
  );
};
