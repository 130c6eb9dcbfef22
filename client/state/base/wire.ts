import type { Network } from '../../../server/api.ts';

/** The wire types that the client speaks in, straight from the contract; types only. */
export type {
  AuthorIdentity,
  AuthorPage,
  Cluster,
  Comparison,
  Completeness,
  CountedRef,
  CslItem,
  DecisionList,
  DecisionRequest,
  FormatList,
  GroupPage,
  Health,
  Import,
  ImportCommit,
  ImportList,
  ImportPreview,
  IncompleteList,
  LikelyAnswer,
  NamedRef,
  Neighborhood,
  Network,
  NetworkQuery,
  NodeRef,
  PaperPage,
  PaperRef,
  PapersAnswer,
  Path,
  PathsAnswer,
  PathsQuery,
  ProblemDetails,
  Reason,
  RelatedAnswer,
  RelatedBody,
  RelatedItem,
  ReviewItem,
  SearchAnswer,
  SearchHit,
  Stats,
  Suggestion,
  SuggestionList,
  Tally,
  TechniquePage,
  VenuePage,
  YearCount,
} from '../../../server/api.ts';

export type { Decision, NodeKind } from '../../../server/model.ts';

/** What ties two papers together. */
export type PaperTie = NonNullable<Network['tie']>;
