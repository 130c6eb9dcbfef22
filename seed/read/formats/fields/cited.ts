/** Entries of a reference list inside a record that print the whole reference as one text. */
import { parseEntry } from '../../references/parse/parse.ts';
import { type Draft, keep, oneLine, setText, setType } from './draft.ts';
import { date, doi, pages } from './rules.ts';

/** `Health Info Libr J. 2011 Dec;28(4):323-6`: PubMed's form of a journal, with neither author nor title. */
const onlyJournal =
  /^(?<journal>\p{Lu}[^.,;:\d]*(?:\. [\p{Lu}\p{N}])?(?: \(\d{4}\))?)\. (?<date>\d{4}(?: \p{Lu}\p{Ll}{2}(?:-\p{Lu}\p{Ll}{2})?(?: \d{1,2})?)?)(?:-\d{1,2})?;(?<volume>[\w ]*\d[\w ]*?)?(?:\((?<issue>[^()]+)\))?(?::(?<pages>[\w-]+))?(?<rest>\.?|[.;,]? .*)$/u;
/** `Smith AB`: a person, who may stand before a year as a journal does. */
const isPerson = (text: string): boolean => /^\p{Lu}[\p{Ll}'’-]+ \p{Lu}{1,3}$/u.test(text);

/** Reads a reference that names only its journal; false for any other. */
const readOnlyJournal = (draft: Draft, printed: string): boolean => {
  const found = onlyJournal.exec(oneLine(printed))?.groups;
  if (found === undefined || isPerson(found['journal'] ?? '')) return false;
  if (draft.confidence.type === undefined) setType(draft, 'article-journal', 0.9);
  setText(draft, 'container-title', found['journal'] ?? '', 'source', { confidence: 0.9 });
  if (draft.csl.issued === undefined) date('issued')(draft, found['date'] ?? '', 'date');
  setText(draft, 'volume', found['volume'] ?? '', 'volume', { confidence: 0.9 });
  setText(draft, 'issue', found['issue'] ?? '', 'issue', { confidence: 0.9 });
  if (draft.csl.page === undefined) pages(draft, found['pages'] ?? '', 'pages');
  const printedDoi = /\bdoi: ?(10\.\d{4,9}\/\S+?)\.?(?:\s|$)/i.exec(found['rest'] ?? '')?.[1];
  if (draft.csl.DOI === undefined) doi(draft, printedDoi ?? '', 'doi');
  const pmid = /\bPMID: ?(\d+)/i.exec(found['rest'] ?? '')?.[1];
  if (!draft.custom.has('pmid')) keep(draft, 'pmid', pmid ?? '');
  return true;
};

/**
 * Reads a reference printed as one text and fills the missing fields of the draft, with the confidence of that
 * reading. Separate fields always count first. With `only`, no other fields are filled.
 */
export const fillFromText = (draft: Draft, printed: string, only?: ReadonlySet<string>): void => {
  if (readOnlyJournal(draft, printed)) return;
  const { fields, confidence, problems } = parseEntry(printed, []);
  for (const [field, value] of Object.entries(fields)) {
    if (only !== undefined && !only.has(field)) continue;
    if (field === 'custom') {
      for (const [name, id] of Object.entries(fields.custom ?? {})) {
        if (!draft.custom.has(name)) draft.custom.set(name, new Set([id]));
      }
    } else if (
      !Object.hasOwn(draft.csl, field) ||
      (field === 'type' && draft.confidence.type === undefined)
    ) {
      Object.assign(draft.csl, { [field]: value });
      Object.assign(draft.confidence, { [field]: Reflect.get(confidence, field) ?? 0.5 });
    }
  }
  draft.problems.push(...problems);
};
