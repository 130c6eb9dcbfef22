/** The page of a group of the network. */
import { Button } from 'react-aria-components/Button';
import { selectMany } from '../../actions/select.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { GroupPage, Network, NetworkNode } from '../../state/base/wire.ts';
import { joints, scopeOf, tieNames } from '../../state/place/filters.ts';
import { linkedGroups } from '../../state/place/linked.ts';
import { listOf } from '../../state/place/lists.ts';
import { focusOn, setLens } from '../../state/place/transitions.ts';
import { openedGroups, toggleGroup, withGroup } from '../../state/scene/groups.ts';
import { count, notDrawn } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import type { NetworkView } from '../../views/view.ts';
import { Bar } from '../parts/bar.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Go } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { PaperNumber, ToList } from '../parts/number.tsx';
import { PaperList } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { All, useFirst } from '../parts/use-first.tsx';
import { YearBars } from '../parts/year-bars.tsx';

/** Other groups listed at first. */
const firstGroups = 6;

/** The number counts joint papers; between papers links, or what they share where groups are drawn as one. */
const OtherGroups = (props: { network: Network; cluster: number; view: NetworkView }) => {
  const { network, cluster, view } = props;
  const now = useStore(useCoterie().place);
  const isOfPapers = view.nodeKind === 'paper';
  const isOfLinks = isOfPapers && !network.folded;
  const groups = linkedGroups(network, cluster)
    .map((group) => ({ ...group, counted: isOfLinks ? group.links : group.papers }))
    .sort((a, b) => b.counted - a.counted || a.group - b.group);
  const { shown, more } = useFirst(groups, firstGroups);
  const most = groups[0]?.counted ?? 1;
  const of = isOfLinks ? 'Links to' : `${isOfPapers && network.tie ? tieNames[network.tie] : 'Papers'} with`;
  return (
    <Section title={`${of} other ${view.group}s`} count={groups.length}>
      <ul className="counted">
        {shown.map(({ group, counted }) => (
          <li key={group}>
            <Go to={focusOn(now, { type: 'cluster', cluster: group })} className="name">
              {network.clusters[group]?.label}
            </Go>
            <Bar share={counted / most} />
            <PaperNumber
              papers={counted}
              unit={isOfLinks ? 'link' : isOfPapers && network.tie ? joints[network.tie].word : 'joint paper'}
              list={listOf('papers', { group: [cluster, group] })}
            />
          </li>
        ))}
      </ul>
      {more}
    </Section>
  );
};

const About = ({ page, cluster, view }: { page: GroupPage; cluster: number; view: NetworkView }) => {
  const of = { group: [cluster] };
  const { papers, authors, techniques, venues, years, total } = page;
  return (
    <>
      <YearBars years={years} of={of} />
      {view.nodeKind !== 'author' && (
        <Section title="Authors" count={total.authors} counts={listOf('authors', of)}>
          <CountedList kind="author" things={authors} total={total.authors} of={of} />
        </Section>
      )}
      {view.nodeKind !== 'technique' && (
        <Section title="Techniques over time" count={total.techniques} counts={listOf('techniques', of)}>
          <CountedList kind="technique" things={techniques} total={total.techniques} of={of} years={years} />
        </Section>
      )}
      {view.nodeKind !== 'paper' && (
        <Section title="Papers" count={total.papers} counts={listOf('papers', of)}>
          <PaperList
            papers={papers}
            atFirst={6}
            rest={papers.length < total.papers && <All total={total.papers} list={listOf('papers', of)} />}
          />
        </Section>
      )}
      <Section title="Venues" count={total.venues} counts={listOf('venues', of)}>
        <CountedList kind="venue" things={venues} total={total.venues} of={of} />
      </Section>
    </>
  );
};

/** Authors and techniques with their papers of the group; papers with the papers that they are linked to. */
const Members = (props: { nodes: readonly NetworkNode[]; view: NetworkView; cluster: number }) => {
  const { nodes, view, cluster } = props;
  const { filters } = useStore(useCoterie().place);
  // The papers of a group do not tell which place they are of.
  const of =
    view.nodeKind === 'institution' || view.nodeKind === 'country' ? scopeOf(filters) : { group: [cluster] };
  if (view.nodeKind !== 'paper') return <CountedList kind={view.nodeKind} things={nodes} of={of} />;
  return (
    <>
      <p className="quiet">Each with its number of linked papers.</p>
      <CountedList
        kind="paper"
        things={nodes
          .map(({ id, kind, label, title, linked = 0 }) => ({
            id,
            kind,
            label: title ?? label,
            papers: linked,
          }))
          .sort((a, b) => b.papers - a.papers)}
        unit="linked paper"
        leadsTo={({ id }) => listOf('papers', { linked: id })}
      />
    </>
  );
};

const GroupActions = (props: {
  cluster: number;
  group: string;
  members: readonly string[];
  /** Whether it may be drawn as one. */
  canCollapse: boolean;
}) => {
  const { cluster, group, members, canCollapse } = props;
  const coterie = useCoterie();
  const { place } = coterie;
  const { lens, filters } = useStore(place);
  const isOpen = openedGroups(filters).includes(cluster);
  return (
    <div className="actions">
      {canCollapse && (
        <Button
          className="button"
          aria-pressed={isOpen}
          onPress={() => place.set((before) => toggleGroup(before, cluster))}
        >
          {isOpen ? `Collapse this ${group}` : `Expand this ${group}`}
        </Button>
      )}
      <Button
        className="button"
        aria-pressed={lens.group === cluster}
        onPress={() =>
          place.set((before) => {
            const { group: _, ...others } = before.lens;
            return setLens(before, before.lens.group === cluster ? others : { ...others, group: cluster });
          })
        }
      >
        Only this {group}
      </Button>
      <Button className="button" onPress={() => selectMany(coterie, members)}>
        Select its nodes
      </Button>
    </div>
  );
};

export const ClusterPanel = ({ cluster }: { cluster: number }) => {
  const now = useStore(useCoterie().place);
  const built = useAnswer(endpoints.network(now));
  const network = answerOf(built);
  const found = network?.clusters[cluster];
  const about = useAnswer(found && endpoints.group(now, cluster, { isWhole: false }));
  const isClosed = network?.nodes.some((node) => node.cluster === cluster && node.members !== undefined);
  const opened = useAnswer(isClosed ? endpoints.network(withGroup(now, cluster)) : undefined);
  const view = views[now.view];
  if (built?.status === 'failed')
    return (
      <Head kind="Group" title="No answer">
        <p className="page-summary">{built.message}</p>
      </Head>
    );
  if (!network) return <Skeleton lines={6} />;
  if (!found)
    return (
      <Head kind="Group" title={`No such ${view.group}`}>
        <p className="page-summary">This network has {count(network.clusters.length, view.group)}.</p>
      </Head>
    );
  const members = (answerOf(opened) ?? network).nodes.filter(
    (node) => node.cluster === cluster && node.members === undefined,
  );
  const page = answerOf(about);
  return (
    <>
      <Head kind={`${view.group.charAt(0).toUpperCase()}${view.group.slice(1)}`} title={found.label}>
        <p className="page-summary">
          {count(found.nodes, 'member')}
          {page && (
            <>
              {', '}
              <ToList list={listOf('papers', { group: [cluster] })}>
                {count(page.total.papers, 'paper')}
              </ToList>
            </>
          )}
          {found.themes.length > 0 && `. Typical techniques: ${found.themes.join(', ')}`}
        </p>
        <GroupActions
          cluster={cluster}
          group={view.group}
          members={members.map(({ id }) => id)}
          canCollapse={network.folded !== undefined && found.nodes > 1}
        />
      </Head>
      <Section title="Members" count={found.nodes}>
        <Members nodes={members} view={view} cluster={cluster} />
        {found.nodes > members.length && opened?.status !== 'loading' && (
          <p className="quiet">{notDrawn(found.nodes - members.length)}</p>
        )}
      </Section>
      <OtherGroups network={network} cluster={cluster} view={view} />
      {about?.status === 'failed' && <p className="quiet">{about.message}</p>}
      {page ? (
        <About page={page} cluster={cluster} view={view} />
      ) : (
        about?.status !== 'failed' && <Skeleton lines={8} />
      )}
    </>
  );
};
