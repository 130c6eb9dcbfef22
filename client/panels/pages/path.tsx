/** The shortest paths between two authors, step by step with their papers. */
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { NodeRef, Path } from '../../state/base/wire.ts';
import type { PathFocus, Via } from '../../state/place/place.ts';
import { changePath } from '../../state/place/transitions.ts';
import { count } from '../../state/words/words.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { PaperLine } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SearchBox } from '../shell/search-box.tsx';

const viaNames: Record<Via, string> = {
  authors: 'Joint papers',
  techniques: 'Techniques',
  citations: 'Citations',
};

/** The name of an author, from its page; the id until that is there. */
const useAuthorName = (id: string | undefined): string | undefined => {
  const { scene } = useCoterie();
  const drawn = useStore(scene)?.nodes.find((node) => node.id === id)?.label;
  const answer = useAnswer(id === undefined ? undefined : endpoints.page('author', id));
  if (id === undefined) return undefined;
  return answerOf(answer)?.author.name ?? drawn ?? (answer?.status === 'failed' ? 'an unknown author' : '…');
};

const NodeName = ({ node }: { node: NodeRef }) => (
  <>
    <Glyph kind={node.kind} />
    {isPageKind(node.kind) ? (
      <Name kind={node.kind} id={node.id}>
        {node.label}
      </Name>
    ) : (
      node.label
    )}
  </>
);

const Hops = ({ path }: { path: Path }) => (
  <ol className="hops">
    {path.nodes.map((node, i) => (
      <li key={node.id}>
        <p className="hop-node">
          <NodeName node={node} />
        </p>
        {path.hops[i] && (
          <ul className="papers hop-papers">
            {path.hops[i].papers.map((paper) => (
              <li key={paper.id}>
                <PaperLine paper={paper} />
              </li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
);

const Routes = ({ focus, paths }: { focus: PathFocus; paths: readonly Path[] }) => {
  const { place } = useCoterie();
  return (
    <Section title="Paths of the same length" count={paths.length > 1 ? paths.length : 0}>
      <ol className="routes">
        {paths.map((path, route) => (
          <li key={path.nodes.map(({ id }) => id).join('\n')}>
            <Button
              className="route"
              aria-pressed={route === focus.route}
              onPress={() => place.set((now) => changePath(now, { route }))}
            >
              {path.nodes.map(({ label }) => label).join(' → ')}
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  );
};

const Answer = ({ focus, to, names }: { focus: PathFocus; to: string; names: string }) => {
  const answer = useAnswer(endpoints.paths(focus, to));
  if (!answer || answer.status === 'loading') return <Skeleton lines={6} />;
  if (answer.status === 'failed')
    return (
      <p className="no-path" role="status">
        {answer.code === 404
          ? 'One of the two is not in the library. It may have been removed or merged.'
          : answer.message}
      </p>
    );
  const paths = answer.value.items;
  const path = paths[focus.route] ?? paths[0];
  if (!path)
    return (
      <p className="no-path" role="status">
        {`There is no path between ${names} through ${viaNames[focus.via].toLowerCase()}.`}
      </p>
    );
  return (
    <>
      <p className="page-summary" role="status">
        {path.hops.length === 0 ? 'This is the same author.' : `${count(path.hops.length, 'step')} apart`}
      </p>
      <Hops path={path} />
      <Routes focus={focus} paths={paths} />
    </>
  );
};

export const PathPanel = ({ focus }: { focus: PathFocus }) => {
  const { place } = useCoterie();
  const from = useAuthorName(focus.from);
  const to = useAuthorName(focus.to);
  return (
    <>
      <Head kind="Path" title={to === undefined ? `A path from ${from}` : `From ${from} to ${to}`}>
        <Choice
          label="Path through"
          options={viaNames}
          value={focus.via}
          onChange={(via) => place.set((now) => changePath(now, { via }))}
        />
      </Head>
      {focus.to === undefined ? (
        <div className="path-ask">
          <SearchBox
            label="To which author?"
            placeholder="Type a name"
            kind="author"
            autoFocus
            onChoose={(hit) => place.set((now) => changePath(now, { to: hit.id }))}
          />
          <p className="quiet">Or click an author in the network.</p>
        </div>
      ) : (
        <>
          <Answer focus={focus} to={focus.to} names={`${from} and ${to}`} />
          <Button
            className="button"
            onPress={() =>
              place.set((now) => ({
                ...now,
                focus: { type: 'path', from: focus.from, via: focus.via, route: 0 },
              }))
            }
          >
            Path to another author…
          </Button>
        </>
      )}
    </>
  );
};
