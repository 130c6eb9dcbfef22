/** Endpoints: imports, decisions and what to ask about. */
import { z } from 'zod';
import {
  DecisionList,
  DecisionRequest,
  DecisionsQuery,
  Import,
  ImportCommit,
  ImportList,
  ImportPreview,
  ImportQuery,
  MergeBody,
  PersonQuestionList,
  PersonQuestionsQuery,
  Removed,
  SplitBody,
  SuggestionList,
  SuggestionsQuery,
  ThesaurusAnswer,
  ThesaurusBody,
} from '../../api.ts';
import { Decision } from '../../model.ts';
import { type Endpoint, get, page, post, remove } from './endpoint.ts';

export const changing = {
  authorSuggestions: get({
    path: '/api/authors/suggestions',
    summary: 'What to ask about who is who: authors to merge or to split, one question for a person',
    query: PersonQuestionsQuery,
    response: PersonQuestionList,
  }),
  techniqueSuggestions: get({
    path: '/api/techniques/suggestions',
    summary: 'Suggest techniques to merge',
    query: SuggestionsQuery,
    response: SuggestionList,
  }),
  imports: get({ path: '/api/imports', summary: 'List the imports, newest first', response: ImportList }),
  import: post({
    path: '/api/imports',
    summary: 'Import a file or a text, preview an import (dryRun), or commit a preview',
    query: ImportQuery,
    body: ImportCommit,
    upload: true,
    response: z.union([ImportPreview, Import]),
    answers: { 200: ImportPreview, 201: Import },
    problems: [409, 410],
  }),
  importState: get({
    path: '/api/imports/:id',
    summary: 'One import; with Accept: text/event-stream, its progress',
    ...page,
    response: Import,
    events: true,
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
  takeBack: remove({
    path: '/api/imports/:id',
    summary: 'Remove an import',
    ...page,
    response: Removed,
    problems: [409],
  }),
} satisfies Record<string, Endpoint>;
