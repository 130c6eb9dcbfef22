/** The page of a cluster: who is in it. */
import { Button } from 'react-aria-components/Button';
import { ask } from '../api.ts';
import { useAnswer, useCoterie, useStore } from '../context.ts';
import { selectMany } from '../select.ts';
import { lookThrough } from '../state/place.ts';
import { answerOf } from '../state/remote.ts';
import { count } from '../state/words.ts';
import { views } from '../views/index.ts';
import { CountedList } from './parts/counted.tsx';
import { Head } from './parts/head.tsx';
import { Section } from './parts/section.tsx';
import { Skeleton } from './parts/skeleton.tsx';

export const ClusterPanel = ({ cluster }: { cluster: number }) => {
  const coterie = useCoterie();
  const { place } = coterie;
  const now = useStore(place);
  const network = answerOf(useAnswer(ask.network(now)));
  const { group, nodeKind } = views[now.view];
  if (!network) return <Skeleton lines={6} />;
  const found = network.clusters[cluster];
  const members = network.nodes.filter((node) => node.cluster === cluster);
  if (!found)
    return (
      <Head kind="Group" title={`No such ${group}`}>
        <p className="page-summary">This network has {count(network.clusters.length, group)}.</p>
      </Head>
    );
  return (
    <>
      <Head kind={`A ${group} of the network`} title={found.label}>
        <p className="page-summary">
          {count(members.length, nodeKind)}, linked more closely among themselves
        </p>
      </Head>
      <div className="actions">
        <Button
          className="button"
          aria-pressed={now.lens.group === cluster}
          onPress={() =>
            place.set((before) => {
              const { group: _, ...others } = before.lens;
              return lookThrough(
                before,
                before.lens.group === cluster ? others : { ...others, group: cluster },
              );
            })
          }
        >
          Only this {group}
        </Button>
        <Button
          className="button"
          onPress={() =>
            selectMany(
              coterie,
              members.map(({ id }) => id),
            )
          }
        >
          Select all of it
        </Button>
      </div>
      {found.themes.length > 0 && (
        <Section title="More than elsewhere about">
          <p>{found.themes.join(', ')}</p>
        </Section>
      )}
      <Section title="Members" count={members.length}>
        <CountedList kind={nodeKind} things={members} />
      </Section>
    </>
  );
};
