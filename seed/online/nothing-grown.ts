/** Why growing found nothing, in words, and what to try. Pure. */
import type { OnlineSource } from '../../server/sources/source.ts';
import type { By } from './around.ts';

/** What of each way to grow the services do not know, and what to try instead. */
const missing: Readonly<Record<By, { what: string; instead: string }>> = {
  references: { what: 'nothing that it cites', instead: 'what cites it, or the same authors' },
  citations: { what: 'nothing that cites it', instead: 'its references, or the same authors' },
  author: { what: 'no other work of its authors', instead: 'its references, or what cites it' },
  related: {
    what: 'nothing that it cites, and nothing that cites it',
    instead: 'the same authors',
  },
};

/** `known`: a service knows one of the papers from which works were searched, of an author one of the papers. */
export const nothingGrown = (
  sources: readonly Pick<OnlineSource, 'name' | 'citationsOf'>[],
  { by, isAuthor, known }: { by: By; isAuthor: boolean; known: boolean },
): string => {
  const names = sources.map(({ name }) => name).join(', ');
  if (!known)
    return isAuthor
      ? `The author was not found: ${names} gave none of the papers in your library for sure. Complete these first, so that they have identifiers, or allow another service.`
      : `The paper was not found for sure at ${names}. Complete it first, so that it has an identifier, or allow another service.`;
  if (by === 'citations' && sources.every(({ citationsOf }) => citationsOf === undefined))
    return `${names} cannot say who cites a paper. Allow OpenAlex or Semantic Scholar.`;
  const { what, instead } = missing[by];
  return isAuthor
    ? `The author was found, but nothing else around these papers is known at ${names}. Allow another service.`
    : `The paper was found, but ${names} gave ${what}. Allow another service, or try ${instead}.`;
};
