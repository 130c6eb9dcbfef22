/** Decisions: make, list, undo, redo. */
import type { Router } from 'express';
import { type DecisionRequest, decide, setUndone } from '../../seed/decide/decisions.ts';
import { namesOf } from '../../seed/decide/resolve.ts';
import { applyThesaurus } from '../../seed/decide/thesaurus.ts';
import { endpoints } from '../api/endpoints.ts';
import { InputError, impossible, RequestError } from '../base/errors.ts';
import { decisions as allDecisions } from '../queries/library/decisions.ts';
import type { Context } from './http/context.ts';
import { serve } from './http/endpoint.ts';

/** Reports a decision that is impossible in this library as a bad request. */
const sensible = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InputError) throw impossible('Cannot be decided', error.message);
    throw error;
  }
};

export const decisions = (router: Router, { store, readOnly }: Context): void => {
  const change = <T>(work: () => Promise<T>): Promise<T> => {
    if (readOnly)
      throw new RequestError(
        403,
        'Read-only',
        'This server is read-only. Start it without --read-only to change the library.',
      );
    return sensible(work());
  };
  const decideOn = (request: DecisionRequest) => change(() => decide(store, request));

  serve(router, endpoints.decisions, async ({ query: { kind, about, limit } }) => {
    const items = (await store.ask(allDecisions, {}))
      .filter((each) => kind === undefined || each.kind === kind)
      .filter((decision) => about === undefined || namesOf(decision).includes(about))
      .reverse();
    return { items: items.slice(0, limit), total: items.length, next: null };
  });
  serve(router, endpoints.decide, ({ body }) => decideOn(body));
  serve(router, endpoints.thesaurus, ({ body: { text } }) => change(() => applyThesaurus(store, text)));
  serve(router, endpoints.mergeAuthors, ({ body: { keep, merge, ...rest } }) =>
    decideOn({ kind: 'author', act: 'merge', subject: keep, others: merge, ...rest }),
  );
  serve(router, endpoints.splitAuthor, ({ body: { author, papers, ...rest } }) =>
    decideOn({ kind: 'author', act: 'split', subject: author, members: papers, ...rest }),
  );
  serve(router, endpoints.undoDecision, ({ params: { id } }) => change(() => setUndone(store, id, true)));
  serve(router, endpoints.redoDecision, ({ params: { id } }) => change(() => setUndone(store, id, false)));
};
