/** The endpoints: what each takes and gives. Routes implement them and the OpenAPI document describes them. */
import { z } from 'zod';
import {
  AuthorIdentity,
  AuthorPage,
  CitationSources,
  CompareQuery,
  Comparison,
  Completeness,
  CountedList,
  DecisionList,
  DecisionRequest,
  DecisionsQuery,
  ExportBody,
  ExportQuery,
  FormatList,
  GroupPage,
  GroupParams,
  Health,
  IdParams,
  Import,
  ImportCommit,
  ImportList,
  ImportPreview,
  ImportQuery,
  IncompleteList,
  IncompleteParams,
  IncompleteQuery,
  LikelyAnswer,
  LikelyQuery,
  ListQuery,
  MergeBody,
  Neighborhood,
  NeighborsQuery,
  Network,
  NetworkQuery,
  NotHeldList,
  NotHeldQuery,
  PaperList,
  PaperListQuery,
  PaperNetworkQuery,
  PaperPage,
  PapersAnswer,
  PapersQuery,
  PathsAnswer,
  PathsQuery,
  PersonQuestionList,
  PersonQuestionsQuery,
  RelatedAnswer,
  RelatedBody,
  RelatedPage,
  RelatedQuery,
  Removed,
  SearchAnswer,
  SearchQuery,
  SplitBody,
  Stats,
  SuggestionList,
  SuggestionsQuery,
  TechniquePage,
  ThesaurusAnswer,
  ThesaurusBody,
  VenuePage,
} from '../api.ts';
import { Decision } from '../model.ts';

/** What an endpoint takes and gives; routes implement it and the OpenAPI document describes it. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'delete';
  /** With `:name` for a parameter. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Takes a file too: multipart/form-data with one file, or its text as text/plain. */
  readonly upload?: true;
  readonly response: z.ZodType;
}

const get = <const E extends Omit<Endpoint, 'method'>>(endpoint: E) => ({
  method: 'get' as const,
  ...endpoint,
});
const post = <const E extends Omit<Endpoint, 'method'>>(endpoint: E) => ({
  method: 'post' as const,
  ...endpoint,
});
const remove = <const E extends Omit<Endpoint, 'method'>>(endpoint: E) => ({
  method: 'delete' as const,
  ...endpoint,
});
const page = { params: IdParams };

export const endpoints = {
  health: get({
    path: '/api/health',
    summary: 'Whether the service answers, and its engine',
    response: Health,
  }),
  stats: get({ path: '/api/stats', summary: 'Counts by node label and by relation', response: Stats }),
  search: get({
    path: '/api/search',
    summary: 'Search papers, authors, venues, techniques and imports by name, as you type',
    query: SearchQuery,
    response: SearchAnswer,
  }),
  listPapers: get({
    path: '/api/papers',
    summary: 'List papers by author, technique, venue, import, year or citation',
    query: PaperListQuery,
    response: PaperList,
  }),
  listAuthors: get({
    path: '/api/authors',
    summary: 'List the authors of the selected papers; most papers first',
    query: ListQuery,
    response: CountedList,
  }),
  listTechniques: get({
    path: '/api/techniques',
    summary: 'List the techniques of the selected papers; most papers first',
    query: ListQuery,
    response: CountedList,
  }),
  listVenues: get({
    path: '/api/venues',
    summary: 'List the venues of the selected papers; most papers first',
    query: ListQuery,
    response: CountedList,
  }),
  papersOf: get({
    path: '/api/together',
    summary: 'List the papers of several things (of=id,id,…); papers of the most things first',
    query: PapersQuery,
    response: PapersAnswer,
  }),
  compare: get({
    path: '/api/compare',
    summary: 'Compare two authors, techniques, venues or papers: what each has and what both share',
    query: CompareQuery,
    response: Comparison,
  }),
  notHeld: get({
    path: '/api/not-held',
    summary: 'The papers that yours cite most and that are not among them, each with those that cite it',
    query: NotHeldQuery,
    response: NotHeldList,
  }),
  paper: get({
    path: '/api/papers/:id',
    summary: 'One paper; the id may also be doi:…, arxiv:… or openalex:…',
    ...page,
    response: PaperPage,
  }),
  authorSuggestions: get({
    path: '/api/authors/suggestions',
    summary: 'What to ask about who is who: authors to merge or to split, one question for a person',
    query: PersonQuestionsQuery,
    response: PersonQuestionList,
  }),
  authorIdentity: get({
    path: '/api/authors/:id/identity',
    summary: 'Why the papers are taken to be by this author, and who else was considered',
    ...page,
    response: AuthorIdentity,
  }),
  likelyCoauthors: get({
    path: '/api/authors/:id/likely',
    summary: 'Likely future co-authors, each with the reasons',
    ...page,
    query: LikelyQuery,
    response: LikelyAnswer,
  }),
  techniqueSuggestions: get({
    path: '/api/techniques/suggestions',
    summary: 'Suggest techniques to merge',
    query: SuggestionsQuery,
    response: SuggestionList,
  }),
  author: get({ path: '/api/authors/:id', summary: 'One author', ...page, response: AuthorPage }),
  venue: get({ path: '/api/venues/:id', summary: 'One venue', ...page, response: VenuePage }),
  technique: get({ path: '/api/techniques/:id', summary: 'One technique', ...page, response: TechniquePage }),
  related: get({
    path: '/api/papers/:id/related',
    summary: 'Related work of one paper, each result with its reasons',
    ...page,
    query: RelatedQuery,
    response: RelatedAnswer,
  }),
  relatedToMany: post({
    path: '/api/related',
    summary: 'Related work of papers, authors, techniques or a text, each result with its reasons',
    query: RelatedPage,
    body: RelatedBody,
    response: RelatedAnswer,
  }),
  authorsTechniques: get({
    path: '/api/networks/authors-techniques',
    summary: 'Network of authors and the techniques of their papers',
    query: NetworkQuery,
    response: Network,
  }),
  coauthors: get({
    path: '/api/networks/coauthors',
    summary: 'Co-authorship network',
    query: NetworkQuery,
    response: Network,
  }),
  topics: get({
    path: '/api/networks/topics',
    summary: 'Network of techniques used in the same papers',
    query: NetworkQuery,
    response: Network,
  }),
  papers: get({
    path: '/api/networks/papers',
    summary:
      'Network of papers by citation, bibliographic coupling, co-citation, shared techniques or shared authors',
    query: PaperNetworkQuery,
    response: Network,
  }),
  group: get({
    path: '/api/networks/:network/groups/:group',
    summary: 'One group of a network, numbered from 0: its papers, authors, techniques, venues and years',
    params: GroupParams,
    query: PaperNetworkQuery,
    response: GroupPage,
  }),
  neighbors: get({
    path: '/api/neighbors/:id',
    summary: 'The neighbours of a node, to add when it is expanded',
    ...page,
    query: NeighborsQuery,
    response: Neighborhood,
  }),
  paths: get({
    path: '/api/paths',
    summary: 'Shortest paths between two things, with the papers of every hop',
    query: PathsQuery,
    response: PathsAnswer,
  }),
  imports: get({ path: '/api/imports', summary: 'List the imports, newest first', response: ImportList }),
  import: post({
    path: '/api/imports',
    summary: 'Import a file or a text, preview an import (dryRun), or commit a preview',
    query: ImportQuery,
    body: ImportCommit,
    upload: true,
    response: z.union([ImportPreview, Import]),
  }),
  completeness: get({
    path: '/api/completeness',
    summary: 'How many papers lack authors, a year, a venue or a DOI',
    response: Completeness,
  }),
  incomplete: get({
    path: '/api/completeness/:what',
    summary: 'List the papers that lack the named field',
    params: IncompleteParams,
    query: IncompleteQuery,
    response: IncompleteList,
  }),
  citationSources: get({
    path: '/api/citation-sources',
    summary: 'What counted the citations that exports brought, and for how many papers',
    response: CitationSources,
  }),
  formats: get({
    path: '/api/formats',
    summary: 'The formats that can be imported',
    response: FormatList,
  }),
  importState: get({
    path: '/api/imports/:id',
    summary: 'One import; with Accept: text/event-stream, its progress',
    ...page,
    response: Import,
  }),
  export: get({
    path: '/api/export',
    summary: 'Export the library or a network as a file',
    query: ExportQuery,
    response: z.string(),
  }),
  decisions: get({
    path: '/api/decisions',
    summary: 'List the decisions, newest first: what was merged, split, renamed, hidden or added by hand',
    query: DecisionsQuery,
    response: DecisionList,
  }),
  decide: post({
    path: '/api/decisions',
    summary: 'Merge, split, rename, hide or add, or say that two things differ',
    body: DecisionRequest,
    response: Decision,
  }),
  undoDecision: post({
    path: '/api/decisions/:id/undo',
    summary: 'Undo a decision; later decisions stay in force',
    ...page,
    response: Decision,
  }),
  redoDecision: post({
    path: '/api/decisions/:id/redo',
    summary: 'Redo a decision',
    ...page,
    response: Decision,
  }),
  thesaurus: post({
    path: '/api/thesaurus',
    summary: 'Apply a thesaurus file: merge, rename, hide and add techniques',
    body: ThesaurusBody,
    response: ThesaurusAnswer,
  }),
  mergeAuthors: post({
    path: '/api/authors/merge',
    summary: 'Merge authors who are one person',
    body: MergeBody,
    response: Decision,
  }),
  splitAuthor: post({
    path: '/api/authors/split',
    summary: 'Split off papers that are by someone else',
    body: SplitBody,
    response: Decision,
  }),
  exportSome: post({
    path: '/api/export',
    summary: 'Export the given papers as a file',
    body: ExportBody,
    response: z.string(),
  }),
  takeBack: remove({ path: '/api/imports/:id', summary: 'Remove an import', ...page, response: Removed }),
} satisfies Record<string, Endpoint>;
