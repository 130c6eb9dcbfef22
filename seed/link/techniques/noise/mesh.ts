/** Reads MeSH headings (the thesaurus of the National Library of Medicine) among keywords. */
import { foldTerm } from '../fold-term.ts';

/** The qualifiers after a slash (MeSH 2024), as printed. */
const qualifiers = new Set(
  `abnormalities|administration & dosage|adverse effects|agonists|analogs & derivatives|analysis|anatomy & histology|antagonists & inhibitors|biosynthesis|blood|blood supply|cerebrospinal fluid|chemical synthesis|chemically induced|chemistry|classification|complications|congenital|cytology|deficiency|diagnosis|diagnostic imaging|diet therapy|drug effects|drug therapy|economics|education|embryology|enzymology|epidemiology|ethics|ethnology|etiology|genetics|growth & development|history|immunology|injuries|innervation|instrumentation|isolation & purification|legislation & jurisprudence|metabolism|methods|microbiology|mortality|nursing|organization & administration|parasitology|pathogenicity|pathology|pharmacokinetics|pharmacology|physiology|physiopathology|poisoning|prevention & control|psychology|radiation effects|radiotherapy|rehabilitation|secondary|standards|statistics & numerical data|supply & distribution|surgery|therapeutic use|therapy|toxicity|transmission|transplantation|trends|ultrastructure|urine|utilization|veterinary|virology`.split(
    '|',
  ),
);

/** Headings that indexers add routinely: check tags, study types and settings, periods. */
const tags = new Set(
  `adolescent|adult|aged|aged, 80 and over|animal|animals|cats|cattle|child|child, preschool|chick embryo|cricetinae|dogs|female|follow-up studies|guinea pigs|human|humans|infant|infant, newborn|male|mice|middle aged|middle-aged|newborn|pilot projects|pregnancy|prospective studies|rabbits|rats|reference values|reproducibility of results|retrospective|retrospective studies|risk factors|sensitivity and specificity|severity of illness index|surveys and questionnaires|time factors|treatment outcome|young|young adult|article|journal article|review|priority journal|controlled study|major clinical study|nonhuman|procedures|clinical article|human experiment|normal human`
    .split('|')
    .map(foldTerm),
);
const group =
  /^(?:history, (?:\d\d(?:st|nd|rd|th) century|ancient|medieval)|(?:mice|rats|mouse|rat), .*|.*\byears?)$/i;

/** Whether a keyword is a routine heading, not a topic. */
export const isIndexTag = (keyword: string): boolean =>
  tags.has(foldTerm(keyword)) || group.test(keyword.trim());

/** Turns `Arthritis, Rheumatoid` into natural word order; headings with more commas do not change. */
const inOrder = (heading: string): string =>
  heading.replace(
    /^([^,]+), (?!(?:and|or)\b)([^,]+)$/i,
    (_, noun: string, kind: string) => `${kind} ${noun}`,
  );

/** A heading without asterisk, qualifier and `as Topic`, in natural word order. Other keywords do not change. */
export const plainHeading = (keyword: string): string => {
  const [heading = '', ...rest] = keyword.trim().split('/');
  const qualified =
    rest.length > 0 && rest.every((part) => qualifiers.has(part.replaceAll('*', '').trim().toLowerCase()));
  const bare = (qualified ? heading : keyword).replace(/^\*+|\*+$/g, '').trim();
  return inOrder(bare.replace(/ as topic$/i, ''));
};
