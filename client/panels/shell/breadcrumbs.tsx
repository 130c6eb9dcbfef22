/** Breadcrumbs from the overview to this page, with back and forward. */
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import type { PageKind } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Focus } from '../../state/place/place.ts';
import { placeAt, type Step } from '../../state/place/trail.ts';
import { shorten, titleOf } from '../../state/words/words.ts';
import { Go } from '../parts/go.tsx';

/** Longest name of a step, in characters. */
const longest = 22;
/** Steps shown before this one; the middle of a longer trail is left out. */
const named = 2;

const PageName = ({ kind, id }: { kind: PageKind; id: string }) => {
  const answer = useAnswer(endpoints.page(kind, id));
  if (answer?.status === 'failed') return 'not found';
  const page = answerOf(answer);
  return page ? shorten(titleOf(page), longest) : '…';
};

const GroupName = ({ step, group }: { step: Step; group: number }) => {
  const { filters } = useStore(useCoterie().place);
  const network = answerOf(useAnswer(endpoints.network({ view: step.view, filters })));
  return shorten(network?.clusters[group]?.label ?? 'Group', longest);
};

/** What a focus without a name of its own is called. */
const words: Readonly<Record<Exclude<Focus['type'], 'page' | 'cluster' | 'list'>, string>> = {
  none: 'Overview',
  words: 'Description',
  search: 'Search',
  link: 'Link',
  path: 'Path',
  compare: 'Comparison',
};

const StepName = ({ step }: { step: Step }) => {
  const { focus } = step;
  if (focus.type === 'page') return <PageName kind={focus.kind} id={focus.id} />;
  if (focus.type === 'cluster') return <GroupName step={step} group={focus.cluster} />;
  if (focus.type === 'list') return `${focus.list.charAt(0).toUpperCase()}${focus.list.slice(1)}`;
  return words[focus.type];
};

const Turn = (props: { label: string; path: string; isOff: boolean; onPress: () => void }) => (
  <Button
    className="icon-button crumb-turn"
    aria-label={props.label}
    isDisabled={props.isOff}
    onPress={props.onPress}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={props.path} />
    </svg>
  </Button>
);

export const Crumbs = () => {
  const { place, trail } = useCoterie();
  const { steps, at } = useStore(trail);
  const now = useStore(place);
  if (at === 0) return null;
  const walk = (to: number): void => {
    const step = steps[to];
    if (!step) return;
    place.set((before) => placeAt(before, step));
  };
  const shown = [0, ...steps.keys()].filter(
    (i, n) => (n === 0 || i > 0) && i <= at && (i === 0 || i >= at - named),
  );
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <Turn label="Back" path="M10 3.5L5.5 8l4.500 4.500" isOff={at === 0} onPress={() => walk(at - 1)} />
      <Turn
        label="Forward"
        path="M6 3.5L10.500 8 6 12.500"
        isOff={at === steps.length - 1}
        onPress={() => walk(at + 1)}
      />
      <ol>
        {shown.map((i) => {
          const step = steps[i];
          if (!step) return null;
          return (
            <li key={i}>
              {i > 0 && !shown.includes(i - 1) && <span aria-hidden="true">… ›</span>}
              {i === at ? (
                <span aria-current="page">
                  <StepName step={step} />
                </span>
              ) : (
                <Go to={placeAt(now, step)}>
                  <StepName step={step} />
                </Go>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
