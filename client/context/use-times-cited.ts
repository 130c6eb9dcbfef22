/** What counted the citations that exports brought. */
import { endpoints } from '../api/api.ts';
import { answerOf } from '../state/base/remote.ts';
import type { Network } from '../state/base/wire.ts';
import { hasTimesCited } from '../state/scene/sizing.ts';
import { citationsInWords } from '../state/words/words.ts';
import { useAnswer } from './context.ts';

/** The name of these counts, with their source and its day: `Citations (Scopus, 2024-05-01)`. Absent without any in the network. */
export const useTimesCitedName = (network: Network | undefined): string | undefined => {
  const isKnown = network !== undefined && hasTimesCited(network);
  const sources = answerOf(useAnswer(isKnown ? endpoints.citationSources : undefined))?.items ?? [];
  return isKnown ? citationsInWords(sources.map(({ name }) => name)) : undefined;
};
