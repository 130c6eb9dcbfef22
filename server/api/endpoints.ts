/** The endpoints: what each takes and gives. Routes implement them and the OpenAPI document describes them. */
import { z } from 'zod';
import {
  AuthorIdentity,
  AuthorPage,
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
  PaperList,
  PaperNetworkQuery,
  PaperPage,
  PapersAnswer,
  PapersQuery,
  PathsAnswer,
  PathsQuery,
  RelatedAnswer,
  RelatedBody,
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
    summary: 'Find papers, authors, venues, techniques and sources by name, as you type',
    query: SearchQuery,
    response: SearchAnswer,
  }),
  listPapers: get({
    path: '/api/papers',
    summary: 'The papers by some authors, on some techniques, of a venue, a list or a year; newest first',
    query: ListQuery,
    response: PaperList,
  }),
  listAuthors: get({
    path: '/api/authors',
    summary: 'Who wrote these papers, and how many of them; most first',
    query: ListQuery,
    response: CountedList,
  }),
  listTechniques: get({
    path: '/api/techniques',
    summary: 'What these papers use, and how many of them; most first',
    query: ListQuery,
    response: CountedList,
  }),
  listVenues: get({
    path: '/api/venues',
    summary: 'Where these papers appeared, and how many of them; most first',
    query: ListQuery,
    response: CountedList,
  }),
  papersOf: get({
    path: '/api/together',
    summary: 'The papers of some things (of=id,id,…), those of most of them first',
    query: PapersQuery,
    response: PapersAnswer,
  }),
  compare: get({
    path: '/api/compare',
    summary: 'Two authors, techniques, venues or papers: what each has, and what both have',
    query: CompareQuery,
    response: Comparison,
  }),
  paper: get({
    path: '/api/papers/:id',
    summary: 'One paper; the id may also be doi:…, arxiv:… or openalex:…',
    ...page,
    response: PaperPage,
  }),
  authorSuggestions: get({
    path: '/api/authors/suggestions',
    summary: 'Authors who may be one person, or several',
    query: SuggestionsQuery,
    response: SuggestionList,
  }),
  authorIdentity: get({
    path: '/api/authors/:id/identity',
    summary: 'Why the papers of an author stand together, and who else was considered',
    ...page,
    response: AuthorIdentity,
  }),
  likelyCoauthors: get({
    path: '/api/authors/:id/likely',
    summary: 'With whom an author may write next, each with the reasons',
    ...page,
    query: LikelyQuery,
    response: LikelyAnswer,
  }),
  techniqueSuggestions: get({
    path: '/api/techniques/suggestions',
    summary: 'Techniques that may be one',
    query: SuggestionsQuery,
    response: SuggestionList,
  }),
  author: get({ path: '/api/authors/:id', summary: 'One author', ...page, response: AuthorPage }),
  venue: get({ path: '/api/venues/:id', summary: 'One venue', ...page, response: VenuePage }),
  technique: get({ path: '/api/techniques/:id', summary: 'One technique', ...page, response: TechniquePage }),
  related: get({
    path: '/api/papers/:id/related',
    summary: 'What else to read, each with its reasons',
    ...page,
    query: RelatedQuery,
    response: RelatedAnswer,
  }),
  relatedToMany: post({
    path: '/api/related',
    summary: 'What else to read, from several papers',
    body: RelatedBody,
    response: RelatedAnswer,
  }),
  authorsTechniques: get({
    path: '/api/networks/authors-techniques',
    summary: 'Who works with which techniques: a network of two kinds of node, joined by papers',
    query: NetworkQuery,
    response: Network,
  }),
  coauthors: get({
    path: '/api/networks/coauthors',
    summary: 'Who writes with whom',
    query: NetworkQuery,
    response: Network,
  }),
  topics: get({
    path: '/api/networks/topics',
    summary: 'Which techniques stand in the same papers',
    query: NetworkQuery,
    response: Network,
  }),
  papers: get({
    path: '/api/networks/papers',
    summary:
      'Which papers belong together: by citation, bibliographic coupling, co-citation, or what they share',
    query: PaperNetworkQuery,
    response: Network,
  }),
  group: get({
    path: '/api/networks/:network/groups/:group',
    summary: 'A group of a network, counted from 0: its papers, people, techniques, venues and years',
    params: GroupParams,
    query: PaperNetworkQuery,
    response: GroupPage,
  }),
  neighbors: get({
    path: '/api/neighbors/:id',
    summary: 'What to add when a node is expanded',
    ...page,
    query: NeighborsQuery,
    response: Neighborhood,
  }),
  paths: get({
    path: '/api/paths',
    summary: 'Shortest paths between two things, the papers named on every hop',
    query: PathsQuery,
    response: PathsAnswer,
  }),
  imports: get({ path: '/api/imports', summary: 'What was imported, newest first', response: ImportList }),
  import: post({
    path: '/api/imports',
    summary: 'Import a file or a text, or (dryRun) see what importing it would do; or commit a preview',
    query: ImportQuery,
    body: ImportCommit,
    upload: true,
    response: z.union([ImportPreview, Import]),
  }),
  completeness: get({
    path: '/api/completeness',
    summary: 'How many papers lack authors, a year, a venue, a DOI',
    response: Completeness,
  }),
  incomplete: get({
    path: '/api/completeness/:what',
    summary: 'The papers that lack it',
    params: IncompleteParams,
    query: IncompleteQuery,
    response: IncompleteList,
  }),
  formats: get({
    path: '/api/formats',
    summary: 'The formats that can be imported',
    response: FormatList,
  }),
  importState: get({
    path: '/api/imports/:id',
    summary: 'One import; as text/event-stream its progress',
    ...page,
    response: Import,
  }),
  export: get({
    path: '/api/export',
    summary: 'All references of the library, as a file',
    query: ExportQuery,
    response: z.string(),
  }),
  decisions: get({
    path: '/api/decisions',
    summary: 'What was merged, parted, renamed, hidden and added by hand, newest first',
    query: DecisionsQuery,
    response: DecisionList,
  }),
  decide: post({
    path: '/api/decisions',
    summary: 'Merge, part, rename, hide, add, or say that two things differ',
    body: DecisionRequest,
    response: Decision,
  }),
  undoDecision: post({
    path: '/api/decisions/:id/undo',
    summary: 'Take a decision back; those made since stand',
    ...page,
    response: Decision,
  }),
  redoDecision: post({
    path: '/api/decisions/:id/redo',
    summary: 'Make a decision again',
    ...page,
    response: Decision,
  }),
  thesaurus: post({
    path: '/api/thesaurus',
    summary: 'Merge, rename, hide and add techniques as a thesaurus file says',
    body: ThesaurusBody,
    response: ThesaurusAnswer,
  }),
  mergeAuthors: post({
    path: '/api/authors/merge',
    summary: 'Say that several authors are one person',
    body: MergeBody,
    response: Decision,
  }),
  splitAuthor: post({
    path: '/api/authors/split',
    summary: 'Say that some papers of an author are by somebody else',
    body: SplitBody,
    response: Decision,
  }),
  exportSome: post({
    path: '/api/export',
    summary: 'Some papers as a file',
    body: ExportBody,
    response: z.string(),
  }),
  takeBack: remove({ path: '/api/imports/:id', summary: 'Take an import back', ...page, response: Removed }),
} satisfies Record<string, Endpoint>;
