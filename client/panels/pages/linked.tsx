/** Links of the network as a list: each leads to its nodes, its number to the page of the link. */
import { useCoterie, useStore } from '../../context/context.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network, NetworkNode } from '../../state/base/wire.ts';
import { joints } from '../../state/place/filters.ts';
import type { ListedLink } from '../../state/place/linked.ts';
import { type ListFocus, listed } from '../../state/place/lists.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { count, notDrawn } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import { Bar } from '../parts/bar.tsx';
import { Go, Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useFirst } from '../parts/use-first.tsx';
import { Group, Several, Thing } from './list-title.tsx';
import { useLinks } from './use-list.ts';

const first = 50;

const NodeName = ({ node }: { node: NetworkNode }) => {
  const now = useStore(useCoterie().place);
  if (node.members !== undefined)
    return (
      <Go to={focusOn(now, { type: 'cluster', cluster: node.cluster })} className="name">
        {node.label}
      </Go>
    );
  return isPageKind(node.kind) ? (
    <Name kind={node.kind} id={node.id}>
      {node.title ?? node.label}
    </Name>
  ) : (
    (node.title ?? node.label)
  );
};

/** `isOfOne`: all start from the node of the heading, which is not repeated. */
const LinkList = (props: {
  network: Pick<Network, 'tie'>;
  links: readonly ListedLink[];
  isOfOne: boolean;
}) => {
  const now = useStore(useCoterie().place);
  const { shown, more } = useFirst(props.links, first);
  const most = props.links.reduce((max, { joint }) => Math.max(max, joint), 1);
  const word = props.network.tie ? joints[props.network.tie].word : 'paper';
  return (
    <>
      <ul className="counted">
        {shown.map(({ from, to, joint }) => (
          <li key={`${from.id} ${to.id}`}>
            <span>
              {!props.isOfOne && (
                <>
                  <NodeName node={from} /> <span className="quiet">and</span>{' '}
                </>
              )}
              <NodeName node={to} />
            </span>
            <Bar share={joint / most} />
            <span className="number">
              <Go
                className="counts"
                to={focusOn(now, { type: 'link', source: from.id, target: to.id })}
                label={`${count(joint, word)} of ${from.label} and ${to.label}`}
              >
                {joint.toLocaleString('en')}
              </Go>
            </span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
};

/** The nodes that a node is linked to, or the links between two groups of papers. */
export const LinksPanel = ({ focus }: { focus: ListFocus }) => {
  const now = useStore(useCoterie().place);
  const found = useLinks(focus);
  const { linked, group = [] } = focus.of;
  const value = answerOf(found);
  const links = value?.links ?? [];
  const left = (value?.total ?? 0) - links.length;
  return (
    <>
      <Head
        kind="Links"
        title={
          linked === undefined ? (
            <>
              Links between the {views[now.view].group}s{' '}
              <Several ids={group.map(String)} of={(id) => <Group group={Number(id)} />} />
            </>
          ) : (
            <>
              Linked to <Thing kind={listed[focus.list]} id={linked} />
            </>
          )
        }
      >
        {value && (
          <p className="page-summary">
            {linked === undefined ? count(links.length, 'link') : count(value.total, listed[focus.list])}
          </p>
        )}
      </Head>
      <div className="section">
        {found?.status === 'failed' && <p className="quiet">{found.message}</p>}
        {value ? (
          <LinkList network={value.network} links={links} isOfOne={linked !== undefined} />
        ) : (
          found?.status !== 'failed' && <Skeleton lines={8} />
        )}
        {left > 0 && <p className="quiet">{notDrawn(left)}</p>}
      </div>
    </>
  );
};
