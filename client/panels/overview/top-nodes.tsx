/** What stands out in the network on show: the top nodes, the most cited papers, the largest groups. */
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { useTimesCitedName } from '../../context/use-times-cited.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network, NetworkNode } from '../../state/base/wire.ts';
import { isMetric, metricNames, scopeOf } from '../../state/place/filters.ts';
import { listOf, sorted } from '../../state/place/lists.ts';
import { networkOf, type ViewId } from '../../state/place/place.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { views } from '../../views/index.ts';
import { Bar } from '../parts/bar.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Go } from '../parts/go.tsx';
import { ToList } from '../parts/number.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';
import { MainPath } from './main-path.tsx';

/** Most nodes, papers or groups of a list. */
const most = 50;
/** Of these, how many are shown at first. */
const first = 8;

/** Headings of the list of top nodes; papers have lists of their own. */
const titles: Readonly<Record<Exclude<ViewId, 'papers' | 'timeline'>, string>> = {
  coauthors: 'Authors with the most papers',
  topics: 'Techniques with the most papers',
  'authors-techniques': 'Authors and techniques with the most papers',
  institutions: 'Institutions with the most papers',
  countries: 'Countries with the most papers',
};

/** The nodes with the highest values, as a list counts them; those without a value are left out. */
const topOf = (nodes: readonly NetworkNode[], value: (node: NetworkNode) => number | undefined) =>
  nodes
    .flatMap((node) => {
      const { id, kind, label, title } = node;
      return node.members === undefined
        ? [{ id, kind, label: title ?? label, papers: value(node) ?? 0 }]
        : [];
    })
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => b.papers - a.papers)
    .slice(0, most);

const MostCited = () => {
  const scope = scopeOf(useStore(useCoterie().place).filters);
  const papers = answerOf(useAnswer(endpoints.mostCited(scope, most)))?.items ?? [];
  const cited = papers.flatMap(({ id, title, citations }) =>
    citations === undefined ? [] : [{ id, label: title, papers: citations }],
  );
  return (
    <Section
      title="Most cited papers"
      shows={cited.length > 0}
      tool={
        <ToList className="more" list={sorted(listOf('papers', scope), 'citations')}>
          List all papers
        </ToList>
      }
    >
      <CountedList
        kind="paper"
        things={cited}
        unit="citation"
        leadsTo={({ id }) => listOf('papers', { cites: id })}
      />
    </Section>
  );
};

const LargestGroups = ({ network: { clusters } }: { network: Network }) => {
  const now = useStore(useCoterie().place);
  const { shown, more } = useFirst(clusters.slice(0, most), first);
  const largest = clusters[0]?.nodes ?? 1;
  return (
    <Section title={`Largest ${views[now.view].group}s`}>
      <ul className="counted">
        {shown.map(({ id, label, nodes }) => {
          const to = focusOn(now, { type: 'cluster', cluster: id });
          return (
            <li key={id}>
              <Go to={to} className="name">
                {label}
              </Go>
              <Bar share={nodes / largest} />
              <span className="number">
                <Go to={to} className="counts">
                  {nodes.toLocaleString('en')}
                  <span className="visually-hidden">{nodes === 1 ? ' member' : ' members'}</span>
                </Go>
              </span>
            </li>
          );
        })}
      </ul>
      {more}
    </Section>
  );
};

const Highest = ({ network }: { network: Network }) => {
  const { view, filters } = useStore(useCoterie().place);
  const { nodeKind } = views[view];
  const things = topOf(network.nodes, ({ value }) => value);
  return (
    <Section title={filters.metric ? `Highest ${metricNames[filters.metric]}` : ''} shows={things.length > 0}>
      <CountedList kind={nodeKind} things={things} unit="" />
    </Section>
  );
};

/** By the counts that exports brought. */
const MostCitedElsewhere = ({ network }: { network: Network }) => {
  const name = useTimesCitedName(network) ?? '';
  const things = topOf(network.nodes, ({ timesCited }) => timesCited);
  return (
    <Section
      title={`Highest ${name.charAt(0).toLowerCase()}${name.slice(1)}`}
      shows={name !== '' && things.length > 0}
    >
      <CountedList kind="paper" things={things} unit="citation" />
    </Section>
  );
};

const MostLinked = ({ network }: { network: Network }) => {
  const things = topOf(network.nodes, ({ linked }) => linked);
  return (
    <Section title="Most linked papers" shows={things.length > 0}>
      <CountedList
        kind="paper"
        things={things}
        unit="linked paper"
        leadsTo={({ id }) => listOf('papers', { linked: id })}
      />
    </Section>
  );
};

const MostPapers = ({ network, view }: { network: Network; view: keyof typeof titles }) => {
  const { filters } = useStore(useCoterie().place);
  const things = topOf(network.nodes, ({ papers }) => papers);
  return (
    <Section title={titles[view]} shows={things.length > 0}>
      <CountedList kind={views[view].nodeKind} things={things} of={scopeOf(filters)} />
    </Section>
  );
};

export const TopNodes = ({ network }: { network: Network }) => {
  const { view, filters } = useStore(useCoterie().place);
  const isOfPapers = networkOf(view) === 'papers';
  const hasMetric = filters.metric !== undefined && isMetric(filters.metric);
  return (
    <>
      {network.folded && <LargestGroups network={network} />}
      {!network.folded && hasMetric && <Highest network={network} />}
      {isOfPapers && <MostCited />}
      {isOfPapers && !network.folded && <MostCitedElsewhere network={network} />}
      {network.tie === 'citation' && !network.folded && <MainPath />}
      {!network.folded && !hasMetric && isOfPapers && <MostLinked network={network} />}
      {!network.folded && !hasMetric && view !== 'papers' && view !== 'timeline' && (
        <MostPapers network={network} view={view} />
      )}
    </>
  );
};
