/** A paper as Semantic Scholar tells it (its documentation, and answers recorded from 2023 to 2026). */
import type { Catalogue, Held } from '../catalogue.ts';
import type { Kind } from '../work.ts';

const types: Readonly<Partial<Record<Kind, string>>> = {
  article: 'JournalArticle',
  conference: 'Conference',
  book: 'Book',
  chapter: 'BookSection',
  editorial: 'Editorial',
};

/** The fields that may be asked for; those of other papers in it only where `nested`. */
export const paperFields =
  'paperId corpusId externalIds url title abstract venue publicationVenue year referenceCount citationCount influentialCitationCount isOpenAccess openAccessPdf fieldsOfStudy s2FieldsOfStudy publicationTypes publicationDate journal citationStyles authors citations references tldr embedding textAvailability matchScore'.split(
    ' ',
  );

/** The whole record. A recorded answer is told as it was. */
export const s2Paper = (catalogue: Catalogue, held: Held): Record<string, unknown> => {
  const { work, s2, corpusId } = held;
  if (work.recorded?.service === 's2') return { ...work.recorded.answer };
  const type = types[work.kind ?? 'article'];
  const name = (given: string | undefined, family: string): string => (given ? `${given} ${family}` : family);
  return {
    paperId: s2,
    corpusId,
    externalIds: {
      // Now and then in capitals, as in the recordings.
      ...(work.doi !== undefined && { DOI: corpusId % 4 === 0 ? work.doi.toUpperCase() : work.doi }),
      ...(work.arxiv !== undefined && { ArXiv: work.arxiv }),
      ...(work.pmid !== undefined && { PubMed: work.pmid }),
      CorpusId: corpusId,
    },
    url: `https://www.semanticscholar.org/paper/${s2}`,
    title: work.title,
    abstract: work.abstract ?? null,
    venue: work.venue ?? '',
    publicationVenue: null,
    year: work.year ?? null,
    referenceCount: catalogue.referencesOf(held).length,
    citationCount: catalogue.citationsOf(held).length,
    influentialCitationCount: 0,
    isOpenAccess: work.openAccess !== undefined,
    openAccessPdf: {
      url: work.openAccess ?? '',
      status: work.openAccess === undefined ? 'CLOSED' : 'GREEN',
      license: null,
    },
    fieldsOfStudy: null,
    s2FieldsOfStudy: [],
    publicationTypes: type === undefined ? null : [type],
    publicationDate: work.date ?? null,
    journal:
      work.venue === undefined
        ? null
        : {
            name: work.venue,
            ...(work.pages !== undefined && { pages: work.pages }),
            ...(work.volume !== undefined && { volume: work.volume }),
          },
    authors: work.authors.map((person) => ({
      authorId: catalogue.authorOf(person).s2,
      name: name(person.given, person.family),
    })),
    tldr: null,
  };
};
