/** Values that are not real containers: addresses, names of databases, empty words, truncated names. */
import { fromCapitals, hasOrdinaryWord, isAllCapitals } from './capitals.ts';
import type { Draft } from './draft.ts';
import { keep } from './draft.ts';
import { isDatabase, isPlaceholder } from './placeholders.ts';

/** Repositories by their printed forms: an address, a number, a word such as "preprint". */
const repositories: readonly (readonly [RegExp, string])[] = [
  [/^(?:available at )?ssrn(?: \d+)?$|^available at ssrn\b|^(?:papers\.)?ssrn\.com$/i, 'SSRN'],
  [
    /^arxiv\.org$|^(?:available at )?arxiv(?: \(cornell university\))?$|^arxiv (?:preprint|e-?prints?)$/i,
    'arXiv',
  ],
  [/^(?:www\.)?biorxiv(?:\.org| preprint|,? \d{4}[\d.-]*)?$/i, 'bioRxiv'],
  [/^(?:www\.)?medrxiv(?:\.org| preprint|,? \d{4}[\d.-]*)?$/i, 'medRxiv'],
  [/^(?:www\.)?chemrxiv(?:\.org| preprint)?$/i, 'ChemRxiv'],
  [/^(?:www\.)?psyarxiv(?:\.com| preprint)?$/i, 'PsyArXiv'],
  [/^(?:www\.)?researchsquare\.com$/i, 'Research Square'],
  [/^(?:www\.)?preprints\.org$/i, 'Preprints.org'],
  [/^(?:www\.)?zenodo(?:\.org)?$/i, 'Zenodo'],
];

const preprint = /^(?:arxiv(?:\.org)?(?:\s+e-?prints?|\s+preprint)?|corr)\b/i;
const arxivId = /(?:arxiv:|abs\/)\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i;

/** The arXiv id in a text such as `arXiv preprint arXiv:1706.03762` or `abs/1706.03762`. */
export const arxivIn = (text: string): string | undefined => arxivId.exec(text)?.[1];

const address = /^(?:https?:\/\/|www\.)\S+$/i;
/** `ieeexplore.ieee.org`: lower case only. `Dagbladet.no` is the name of a newspaper. */
const host =
  /^[\p{Ll}\d-]+(?:\.[\p{Ll}\d-]+)*\.(?:com|org|net|edu|gov|mil|int|info|io|ai|eu|ac|uk|de|fr|it|es|nl|be|ch|at|pl|cz|se|no|fi|dk|ru|ua|cn|jp|kr|tw|in|br|au|nz|ca|mx|ar|cl|pt|gr|tr|ir|id|my|th|vn|za|us|dev|app)(?:\/\S*)?$/u;
const cut = /^(?:…|\.\.\.)|(?:…|\.\.\.)$/;

const remove = (draft: Draft, field: 'title' | 'container-title'): void => {
  delete draft.csl[field];
  delete draft.confidence[field];
  delete draft.printed[field];
};

const rename = (draft: Draft, printed: string, name: string): void => {
  if (printed === name) return;
  draft.csl['container-title'] = name;
  draft.printed['container-title'] ??= printed;
};

/** Whether a name in capitals is no acronym. Web of Science prints all names in capitals. */
const inCapitals = (name: string, ofWebOfScience: boolean): boolean =>
  isAllCapitals(name) && (ofWebOfScience || (/\p{L}.*[ -].*\p{L}/u.test(name) && hasOrdinaryWord(name)));

const accession = /^(?:WOS|ISI):/;
const isOfWebOfScience = ({ custom }: Draft): boolean =>
  ['accession-number', 'unique-id', 'wos'].some((name) =>
    accession.test([...(custom.get(name) ?? [])][0] ?? ''),
  );

const tidyName = (draft: Draft, printed: string): void => {
  const id = preprint.test(printed) ? arxivIn(printed) : undefined;
  const repository =
    id === undefined ? repositories.find(([pattern]) => pattern.test(printed))?.[1] : 'arXiv';
  if (id !== undefined && !draft.custom.has('arxiv')) keep(draft, 'arxiv', id);
  if (repository !== undefined) {
    rename(draft, printed, repository);
    return;
  }
  if (address.test(printed)) {
    if (draft.csl.URL === undefined) {
      draft.csl.URL = printed;
      draft.confidence.URL = 0.9;
    } else keep(draft, 'host', printed);
  } else if (host.test(printed)) keep(draft, 'host', printed);
  else if (isDatabase(printed)) keep(draft, 'database', printed);
  else if (cut.test(printed)) keep(draft, 'container-title-cut', printed);
  else if (!isPlaceholder(printed)) {
    if (inCapitals(printed, isOfWebOfScience(draft))) rename(draft, printed, fromCapitals(printed));
    return;
  }
  remove(draft, 'container-title');
};

/** `Title; [Título]`: a translation of the title, which Scopus adds in brackets; before 2020 only after a blank. */
const withTranslation = /^(.{10,}?)(;|\.?) \[(\p{Lu}[^[\]]{8,})\]\.?$/su;
/** A title in brackets was translated by the database: `[Title].` */
const onlyTranslated = /^\[([^[\]]{15,})\]\.?$/s;

const isOfScopus = ({ csl, custom }: Draft): boolean =>
  /scopus\.com/.test(csl.URL ?? '') || custom.has('scopus') || custom.get('source')?.has('Scopus') === true;

const retitle = (draft: Draft, title: string): void => {
  draft.printed.title ??= draft.csl.title ?? title;
  draft.csl.title = title;
};

const separateTranslation = (draft: Draft, title: string): void => {
  const [, own, sign, translation] = withTranslation.exec(title) ?? [];
  const whole = onlyTranslated.exec(title)?.[1];
  if (whole !== undefined) retitle(draft, whole);
  else if (own !== undefined && translation !== undefined && (sign === ';' || isOfScopus(draft))) {
    retitle(draft, own);
    keep(draft, 'translated-title', translation);
  }
};

/** Removes an empty title and a value that is not a container, and stores the printed text by its meaning. */
export const tidyTitles = (draft: Draft): void => {
  const { title, 'container-title': container } = draft.csl;
  if (title !== undefined && (isPlaceholder(title) || isDatabase(title))) remove(draft, 'title');
  else if (title !== undefined) separateTranslation(draft, title);
  if (container !== undefined) tidyName(draft, container.trim());
};

/** Words in names of journals, in full and in the abbreviations of Web of Science. */
const periodical =
  /(?:^|[^\p{L}])(?:j|jnl|journals?|rev|reviews?|revue|revista|rivista|proc|proceedings|trans|transactions|ann|annals|annales|acta|lett|letters|bull|bulletin|arch|archives|archiv|q|quarterly|mag|magazine|z|zeitschrift|zh|commun|communications|adv|advances|notices?|conf|conference|symp|symposium|workshop|cahiers|zbl|abstr|times|news|notes)(?![\p{L}])/iu;

/** Whether a container is a periodical rather than a book, by the words or abbreviations in its name. */
export const isPeriodical = (name: string): boolean => periodical.test(name) || /\p{L}\.(?:\s|$)/u.test(name);

/**
 * A work without a title, in a container without volume, issue, page, DOI or ISSN, is a book: the apparent container
 * is its title.
 */
export const containerAsTitle = (draft: Draft): void => {
  const { csl } = draft;
  const container = csl['container-title'];
  if (csl.title !== undefined || container === undefined || isPeriodical(container)) return;
  if ([csl.volume, csl.issue, csl.page, csl.DOI, csl.ISSN].some((value) => value !== undefined)) return;
  const printed = draft.printed['container-title'];
  remove(draft, 'container-title');
  csl.title = container;
  draft.confidence.title = 0.7;
  if (printed !== undefined) draft.printed.title = printed;
  csl.type = 'book';
  draft.confidence.type = 0.6;
};
