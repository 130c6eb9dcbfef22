/** The page of a link: the papers that make it. */
import { useMemo } from 'react';
import { ask } from '../api.ts';
import { useAnswer, useCoterie, useStore } from '../context.ts';
import { isPageKind } from '../state/place.ts';
import { linkId, type SceneNode } from '../state/scene.ts';
import { count } from '../state/words.ts';
import { Glyph } from './parts/glyph.tsx';
import { Name } from './parts/go.tsx';
import { Head } from './parts/head.tsx';
import { PaperLine } from './parts/papers.tsx';
import { Section } from './parts/section.tsx';
import { Skeleton } from './parts/skeleton.tsx';

const End = ({ node }: { node: SceneNode }) =>
  isPageKind(node.kind) ? (
    <Name kind={node.kind} id={node.id}>
      {node.label}
    </Name>
  ) : (
    node.label
  );

/** One joint paper; its page is asked for only where it is shown. */
const JointPaper = ({ id }: { id: string }) => {
  const answer = useAnswer(ask.page('paper', id));
  if (answer?.status === 'failed') return <p className="quiet">{answer.message}</p>;
  if (answer?.status !== 'ready') return <Skeleton lines={2} />;
  const { paper, authors, venue } = answer.value;
  const line = {
    id,
    title: paper.title,
    authors,
    ...(venue ? { venue } : {}),
    ...(paper.year === undefined ? {} : { year: paper.year }),
  };
  return <PaperLine paper={line} />;
};

const most = 30;

export const LinkPanel = ({ source, target }: { source: string; target: string }) => {
  const scene = useStore(useCoterie().scene);
  const found = useMemo(() => {
    const link = scene?.links.find(({ id }) => id === linkId(source, target));
    const end = (id: string) => scene?.nodes.find((node) => node.id === id);
    return { link, from: end(source), to: end(target) };
  }, [scene, source, target]);
  const { link, from, to } = found;
  if (!scene) return <Skeleton lines={6} />;
  if (!link || !from || !to)
    return (
      <Head kind="Link" title="No such link">
        <p className="page-summary">The two are not linked in this picture.</p>
      </Head>
    );
  const papers = link.papers;
  return (
    <>
      <Head
        kind={
          <>
            <Glyph kind={from.kind} />
            <Glyph kind={to.kind} /> Link
          </>
        }
        title={
          <>
            <End node={from} /> <span className="with">and</span> <End node={to} />
          </>
        }
      >
        <p className="page-summary">{count(papers.length, 'paper')} make this link</p>
      </Head>
      <Section title="Papers" count={papers.length}>
        <ul className="papers">
          {papers.slice(0, most).map((id) => (
            <li key={id}>
              <JointPaper id={id} />
            </li>
          ))}
        </ul>
        {papers.length > most && <p className="quiet">{`and ${papers.length - most} more`}</p>}
      </Section>
    </>
  );
};
