/** Online sources on the overview: completing the library, what was asked and is not stored yet, and the requests. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { lookupsAt } from '../../api/lookups.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import type { LookupSummary } from '../../state/base/wire.ts';
import { stateInWords } from '../../state/online/words.ts';
import { count } from '../../state/words/words.ts';
import { Section } from '../parts/section.tsx';
import { newest } from './services.tsx';

/** Milliseconds between two looks while something is asked. */
const pace = 2000;

const isOpen = ({ state }: LookupSummary): boolean => state !== 'done';

export const OnlineEntry = ({ papers }: { papers: number }) => {
  const { online, resources } = useCoterie();
  const isShown = useStore(online) !== undefined;
  const answer = useAnswer(lookupsAt(newest));
  const known = answer?.status === 'ready' ? answer.value : undefined;
  const lookups = known?.running.filter(isOpen) ?? [];
  const isAsking = lookups.some(({ state }) => state === 'asking' || state === 'storing');
  useEffect(() => {
    if (!isAsking || isShown) return;
    const timer = setInterval(() => resources.again(lookupsAt(newest)), pace);
    return () => clearInterval(timer);
  }, [isAsking, isShown, resources]);
  if (!known) return null;
  return (
    <Section title="Online sources">
      <div className="actions correct-ways">
        {papers > 0 && (
          <Button className="button" onPress={() => online.set({ type: 'complete', label: 'the library' })}>
            Complete from online sources
          </Button>
        )}
        <Button className="button" onPress={() => online.set({ type: 'requests' })}>
          {known.log.total === 0 ? 'Services' : `Services and ${count(known.log.total, 'request')}`}
        </Button>
      </div>
      {lookups.length > 0 && (
        <ul className="decided lookups" aria-label="Lookups">
          {lookups.map((lookup) => (
            <li key={lookup.id}>
              <span>{`${lookup.name}: ${stateInWords(lookup)}`}</span>
              <Button
                className="button"
                aria-label={`Show ${lookup.name}`}
                onPress={() => online.set({ type: 'shown', lookup: lookup.id })}
              >
                Show
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
