/** Corrects fields by other fields: an apparent container may be a title or an issuer, or a publisher include its place. */
import { isPlace, isRegion, splitPlace } from '../../../normalize/places.ts';
import type { Draft } from './draft.ts';

export interface RelatedEvidence {
  /** The CSL type from fixed words. */
  kind: string | undefined;
  /** Whether such words follow the title: `Technical Report`. */
  marked: boolean;
  /** Whether `in` introduces the container, or its editors are named. */
  inside: boolean;
  /** The text before the container. */
  lead: string;
}

/** The department that a thesis names before the university. */
const department = /\b(?:Dept|Department|School|Faculty|Inst)\b\.?(?: of)?\s*$/;

/** The word for a thesis, read as a container: `Tese (Doutorado)`. */
const thesisWord =
  /^(?:Dissertação|Tese|Trabalho de Conclusão|Thèse|Tesis|Tesi di|Mémoire de|Doktora|Yüksek lisans)(?!\p{L})/iu;

const placeOfPublisher = ({ fields, set }: Draft): void => {
  const { words, place } = splitPlace(fields.publisher ?? '');
  if (fields['publisher-place'] !== undefined || place === undefined) return;
  // `University of California, Berkeley` is one name.
  if (/^Univ\S* of [^,]+$/.test(words)) return;
  set('publisher-place', place, 0.9);
  fields.publisher = words;
};

/** A place before its publisher, read as one: `М. : Наука`. */
const beforePublisher = /^(?<place>\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}) ?: (?<publisher>\p{Lu}.*)$/u;
/** Words in names of publishers. */
const publisherWord =
  /(?<!\p{L})(?:Verlag|Press|Publishers?|Publishing|Books|[ÉE]ditions?|Edizioni|Editore|Editori|Editorial|Editora|Ediciones|Edições|Uitgeverij|Kiadó|Förlag|Forlag|Wydawnictwo|Nakladatelství|Yay[ıi]n(?:lar[ıi]|evi|cılık)|Kitabevi|Kitaplar[ıi]|Matbaası)(?!\p{L})/u;

/** A publisher and its place in either order, read as one place: `Milano, Feltrinelli`, `Hil Yayınları, İstanbul`. */
const publisherOfPlace = ({ fields, set, drop }: Draft): void => {
  const { place, publisher } = beforePublisher.exec(fields.publisher ?? '')?.groups ?? {};
  if (place !== undefined && publisher !== undefined && fields['publisher-place'] === undefined) {
    set('publisher-place', place, 0.9);
    fields.publisher = publisher;
  }
  const field = fields['publisher-place'] === undefined ? 'event-place' : 'publisher-place';
  const [first, second, ...more] = (fields[field] ?? '').split(', ');
  if (fields.publisher !== undefined || first === undefined || second === undefined || more.length > 0)
    return;
  const behind = isPlace(first) && !isPlace(second);
  const town = isPlace(second) && !isRegion(second);
  const before = !isPlace(first) && (town || (isPlace(second) && publisherWord.test(first)));
  if (!behind && !before) return;
  drop(field);
  set('publisher', behind ? second : first, 0.85);
  set('publisher-place', behind ? first : second, 0.85);
};

/** An apparent container is the title if there is no other title and no sign of a part in a container. */
const titleOfWhole = ({ fields, move }: Draft, { kind, inside, lead }: RelatedEvidence): void => {
  const whole = kind === 'thesis' || fields.publisher !== undefined || fields.author === undefined;
  const placed = fields.volume !== undefined || fields.issue !== undefined || fields.page !== undefined;
  // The title comes right after the date: `Abel (2001). Title.`
  const behindDate = /(?:\)|\b(?:1[5-9]|20)\d\d)\.\s*["“]?$/u.test(lead);
  const edited = fields.author === undefined && fields.editor !== undefined && fields.publisher !== undefined;
  const volumeOnly = edited && fields.issue === undefined && fields.page === undefined;
  if (fields.title === undefined && (whole || behindDate) && (!placed || volumeOnly) && !inside)
    move('container-title', 'title');
};

/** The series of a book with its number: `Ergebnisse der Mathematik, Band 35` before a publisher. */
const numberedSeries = /^(?<series>\S.*),? (?:Band|Bd\.|[Vv]ol(?:ume|\.)|[Nn]o\.|[Nn]umber) (?<number>\d+)$/u;
const seriesOfBook = ({ fields, set, drop }: Draft, { inside }: RelatedEvidence): void => {
  const { series, number } = numberedSeries.exec(fields['container-title'] ?? '')?.groups ?? {};
  if (series === undefined || inside || fields.publisher === undefined || fields.title === undefined) return;
  if (fields.page !== undefined || fields.issue !== undefined || fields.volume !== undefined) return;
  set('collection-title', series.replace(/,$/, ''), 0.8);
  set('volume', number, 0.8);
  drop('container-title');
};

/** What appeared on a day is in a newspaper: `Folha de S. Paulo, São Paulo, 14 jul. 2002. p. 2.` */
const newspaper = ({ fields, set, drop }: Draft): void => {
  const dated = fields.issued?.['date-parts']?.[0]?.length === 3 && fields.page !== undefined;
  if (!dated || fields['container-title'] !== undefined || fields.title === undefined) return;
  if (fields.volume !== undefined || fields.edition !== undefined) return;
  set('container-title', fields.publisher, 0.8);
  drop('publisher');
};

/** A year mistaken for the volume: `Journal of Things. 2022:105509.` */
const yearAsVolume = ({ fields, set, drop }: Draft): void => {
  if (fields.issued !== undefined || !/^(?:19|20)\d\d$/.test(fields.volume ?? '')) return;
  set('issued', { 'date-parts': [[Number(fields.volume)]] }, 0.9);
  drop('volume');
};

/** A book with editors and no authors: the apparent name is its title. */
const titleOfEdited = ({ fields, set, drop }: Draft): void => {
  const [name, ...others] = fields.author ?? [];
  if (fields.title !== undefined || fields.editor === undefined || others.length > 0) return;
  if (name?.literal === undefined) return;
  set('title', name.literal, 0.8);
  drop('author');
};

/** A thesis, a report or a standard has an issuer rather than a container. */
const issuer = ({ fields, drop, move }: Draft, { kind, marked, inside, lead }: RelatedEvidence): void => {
  if (thesisWord.test(fields['container-title'] ?? '')) drop('container-title');
  if (kind === 'thesis' && fields.publisher !== undefined && department.test(lead)) drop('container-title');
  const located = fields.volume !== undefined || fields.page !== undefined;
  const issued = marked || /^(?:thesis|report|standard)$/.test(kind ?? '');
  if (!issued || inside || located || fields.publisher !== undefined) return;
  if (fields['container-title'] === undefined) return;
  move('container-title', 'publisher');
  if (fields['event-place'] !== undefined) move('event-place', 'publisher-place');
};

/** The name of a journal behind a title that took it in: `A xícara no Brasil. Revista do Chá`. */
const journalBehind =
  /^(?<title>.{8,}?)\. (?<journal>(?:Revista|Cadernos|Boletim|Rivista|Annali|Zeitschrift|Archiv|Annales|Bulletin|Journal|Anales)(?: [\p{L}&-]+){1,7})$/u;
const journalInTitle = ({ fields, confidence, set }: Draft): void => {
  const placed = fields.volume !== undefined && (fields.issue !== undefined || fields.page !== undefined);
  const { title, journal } = journalBehind.exec(fields.title ?? '')?.groups ?? {};
  if (!placed || fields['container-title'] !== undefined || title === undefined) return;
  set('container-title', journal, confidence.title ?? 0.8);
  fields.title = title;
};

/** What stands behind the full stop of a title in Arabic script is the place, with or without the publisher. */
const arabicTitle =
  /^(?<title>(?=.*\p{Script=Arabic}).{3,}?)\. (?<place>[^.:]+)(?: ?: (?<publisher>[^.]+))?$/u;
const placeInTitle = ({ fields, set }: Draft, { kind }: RelatedEvidence): void => {
  const { title, place, publisher } = arabicTitle.exec(fields.title ?? '')?.groups ?? {};
  if (title === undefined || place === undefined || fields['container-title'] !== undefined) return;
  fields.title = title;
  if (kind === 'thesis' && publisher === undefined) set('publisher', fields.publisher ?? place, 0.8);
  else set('publisher-place', place, 0.8);
  if (publisher !== undefined) set('publisher', publisher, 0.8);
};

/** A mark of editors that stands before a title: `(a cura di), Il tè in Italia`. */
const markInFront = /^\((?:a cura di|dirs?\.|coords?\.|orgs?\.|eds?\.|éds?\.|hrsg\.|hg\.)\)[\s,:.]*/iu;
const withoutMarks = ({ fields }: Draft): void => {
  for (const field of ['title', 'container-title'] as const) {
    const own = fields[field];
    if (own !== undefined && markInFront.test(own)) fields[field] = own.replace(markInFront, '');
  }
};

/** Corrects a draft after all runs of the tagger have been read. */
export const settle = (draft: Draft, around: RelatedEvidence): void => {
  withoutMarks(draft);
  journalInTitle(draft);
  placeInTitle(draft, around);
  publisherOfPlace(draft);
  placeOfPublisher(draft);
  yearAsVolume(draft);
  newspaper(draft);
  seriesOfBook(draft, around);
  titleOfEdited(draft);
  titleOfWhole(draft, around);
  issuer(draft, around);
  publisherOfPlace(draft);
};
