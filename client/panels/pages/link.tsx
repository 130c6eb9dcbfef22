/** The page of a link: the papers, or other items, behind it. */
import { useMemo } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import { joints, tieNames } from '../../state/place/filters.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { linkId, type SceneNode } from '../../state/scene/scene.ts';
import { count } from '../../state/words/words.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Go, Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { PaperLine } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useFirst } from '../parts/use-first.tsx';

const End = ({ node }: { node: SceneNode }) => {
  const now = useStore(useCoterie().place);
  if (node.members !== undefined && node.cluster !== undefined)
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
    node.label
  );
};

/** One joint paper; its page is asked for only where it is shown. */
const JointPaper = ({ id }: { id: string }) => {
  const answer = useAnswer(endpoints.page('paper', id));
  if (answer?.status === 'failed') return <p className="quiet">{answer.message}</p>;
  if (answer?.status !== 'ready') return <Skeleton lines={2} />;
  const { paper, authors, venue, total } = answer.value;
  const line = {
    id,
    title: paper.title,
    authors,
    ...(venue ? { venue } : {}),
    ...(paper.year === undefined ? {} : { year: paper.year }),
    ...(total.citedBy === 0 ? {} : { citations: total.citedBy }),
  };
  return <PaperLine paper={line} />;
};

/** A technique or an author that two papers share. */
const Shared = ({ kind, id }: { kind: 'technique' | 'author'; id: string }) => {
  const answer = useAnswer(endpoints.page(kind, id));
  if (answer?.status === 'failed') return <p className="quiet">{answer.message}</p>;
  const page = answerOf(answer);
  if (!page) return <Skeleton lines={1} />;
  return (
    <Name kind={kind} id={id}>
      {'technique' in page ? page.technique.name : page.author.name}
    </Name>
  );
};

/** Papers shown at first. */
const first = 20;

export const LinkPanel = ({ source, target }: { source: string; target: string }) => {
  const scene = useStore(useCoterie().scene);
  const found = useMemo(() => {
    const link = scene?.links.find(({ id }) => id === linkId(source, target));
    const end = (id: string) => scene?.nodes.find((node) => node.id === id);
    return { link, from: end(source), to: end(target) };
  }, [scene, source, target]);
  const { link, from, to } = found;
  const { shown, more } = useFirst(link?.papers ?? [], first);
  if (!scene) return <Skeleton lines={6} />;
  if (!link || !from || !to)
    return (
      <Head kind="Link" title="No such link">
        <p className="page-summary">The two nodes are not linked in this network.</p>
      </Head>
    );
  const { papers } = link;
  const all = link.joint ?? papers.length;
  const joint = link.tie ? joints[link.tie] : ({ kind: 'paper', word: 'paper' } as const);
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
        <p className="page-summary">
          {count(all, joint.word)} {all === 1 ? 'makes' : 'make'} this link
        </p>
      </Head>
      <Section title={link.tie ? tieNames[link.tie] : 'Papers'} count={all}>
        <ul className="papers">
          {shown.map((id) => (
            <li key={id}>
              {joint.kind === 'paper' ? <JointPaper id={id} /> : <Shared kind={joint.kind} id={id} />}
            </li>
          ))}
        </ul>
        {more}
        {all > papers.length && (
          <p className="quiet">{`In so large a network only ${count(papers.length, joint.word)} of each link ${papers.length === 1 ? 'is' : 'are'} listed. Filters make it smaller.`}</p>
        )}
      </Section>
    </>
  );
};
