/** The active filters as chips, each with a way to remove it. */
import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import {
  aroundOf,
  changeFilters,
  chipsOf,
  type FilterName,
  type Filters,
  filterInWords,
} from '../../state/place/filters.ts';
import { lensChips } from '../../state/place/lens.ts';
import { lookAtAll, setFilters, setLens } from '../../state/place/transitions.ts';
import { titleOf } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';

/** The name of the thing that a filter is limited to. */
const useLabel = (name: FilterName, filters: Filters): string | undefined => {
  const scope = isPageKind(name) ? name : undefined;
  const kind = name === 'around' ? 'paper' : scope;
  const id = name === 'around' ? aroundOf(filters)[0] : scope && filters[scope];
  const page = answerOf(useAnswer(kind && id !== undefined ? endpoints.page(kind, id) : undefined));
  const imports = answerOf(useAnswer(name === 'source' ? endpoints.imports : undefined));
  return page ? titleOf(page) : imports?.items.find((source) => source.id === filters.source)?.name;
};

const Chip = ({ words, onRemove }: { words: string; onRemove: () => void }) =>
  useContext(EmbeddedContext) ? (
    <li className="chip">{words}</li>
  ) : (
    <li>
      <Button className="chip" aria-label={`Remove filter: ${words}`} onPress={onRemove}>
        <span className="chip-words">{words}</span>
        <span aria-hidden="true">×</span>
      </Button>
    </li>
  );

const FilterChip = ({ name, takesOff }: { name: FilterName; takesOff: readonly FilterName[] }) => {
  const { place } = useCoterie();
  const { filters } = useStore(place);
  const without = Object.fromEntries(takesOff.map((off) => [off, undefined]));
  return (
    <Chip
      words={filterInWords(name, filters, useLabel(name, filters))}
      onRemove={() =>
        place.set((now) =>
          name === 'around' ? lookAtAll(now) : setFilters(now, changeFilters(now.filters, without)),
        )
      }
    />
  );
};

/** The chips of the lens: hidden nodes, one group, and so on. */
const useLensChips = () => {
  const now = useStore(useCoterie().place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  const nameOf = (id: string): string => network?.nodes.find((node) => node.id === id)?.label ?? 'one node';
  const group =
    network?.clusters[now.lens.group ?? -1]?.label ?? `${views[now.view].group} ${(now.lens.group ?? 0) + 1}`;
  return lensChips(now.lens, nameOf, group);
};

export const FilterChips = () => {
  const { place } = useCoterie();
  const filterChips = chipsOf(useStore(place).filters);
  const lensChips = useLensChips();
  const isEmbedded = useContext(EmbeddedContext);
  const chips = filterChips.length + lensChips.length;
  const clear = (): void =>
    place.set((now) => setLens(setFilters(now, now.filters.tie ? { tie: now.filters.tie } : {}), {}));
  return (
    <>
      {chips > 0 && (
        <ul className="chips" aria-label="Active filters">
          {filterChips.map(({ name, takesOff }) => (
            <FilterChip key={name} name={name} takesOff={takesOff} />
          ))}
          {lensChips.map(({ words, without }) => (
            <Chip key={words} words={words} onRemove={() => place.set((now) => setLens(now, without))} />
          ))}
        </ul>
      )}
      {!isEmbedded && chips > 1 && (
        <Button className="more" onPress={clear}>
          Clear all
        </Button>
      )}
    </>
  );
};
