/** Two things of one kind side by side: what each has, and what both have. */
import '../../styles/pages/compare.css';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import type { PageKind } from '../../state/base/page-kind.ts';
import type { Comparison } from '../../state/base/wire.ts';
import type { CompareFocus } from '../../state/place/place.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { kindNames } from '../../state/words/words.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { PapersOf } from '../parts/papers-of.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SearchBox } from '../shell/search-box.tsx';
import { Shared } from './shared.tsx';
import { TwoYears } from './two-years.tsx';

const withArticle: Readonly<Record<PageKind, string>> = {
  author: 'an author',
  technique: 'a technique',
  paper: 'a paper',
  venue: 'a venue',
  institution: 'an institution',
  country: 'a country',
};

/** The number of papers of each, and of both. */
const Papers = ({ comparison: { left, right, joint } }: { comparison: Comparison }) => (
  <dl className="compare-sides">
    {[left, right].map(({ id, kind, label, papers }, i) => (
      <div key={id} className={i === 0 ? 'side-left' : 'side-right'}>
        <dt>{label}</dt>
        <dd>
          <Name kind={kind as PageKind} id={id}>
            {papers}
          </Name>{' '}
          {papers === 1 ? 'paper' : 'papers'}
        </dd>
      </div>
    ))}
    <div className="side-both">
      <dt>Joint papers</dt>
      <dd>{joint}</dd>
    </div>
  </dl>
);

const Answer = ({ comparison }: { comparison: Comparison }) => {
  const { left, right, joint, shared } = comparison;
  const isOfPapers = left.kind === 'paper';
  const nothing = joint === 0 && shared.every(({ total }) => total === 0);
  return (
    <>
      {!isOfPapers && <Papers comparison={comparison} />}
      {!isOfPapers && <TwoYears left={left} right={right} />}
      {nothing && <p className="page-summary">They have nothing in common in this library.</p>}
      {joint > 0 && (
        <Section title="Joint papers" count={joint}>
          <PapersOf ids={[left.id, right.id]} least={2} />
        </Section>
      )}
      {shared.map((part) => (
        <Shared key={part.kind} part={part} left={left} right={right} />
      ))}
    </>
  );
};

const Other = ({ focus }: { focus: CompareFocus }) => {
  const { place } = useCoterie();
  const { kind } = focus;
  return (
    <div className="path-ask">
      <SearchBox
        label={`Compare with which ${kind}?`}
        placeholder={kind === 'paper' ? 'Type a title' : 'Type a name'}
        kind={kind}
        autoFocus
        onChoose={(hit) =>
          place.set((now) => (hit.id === focus.left ? now : focusOn(now, { ...focus, right: hit.id })))
        }
      />
      <p className="quiet">{`Or click ${withArticle[kind]} in the network.`}</p>
    </div>
  );
};

/** The name of one side, from the answer or, before there is one, from what is drawn or its page. */
const useLabel = (kind: PageKind, id: string): string => {
  const drawn = useStore(useCoterie().scene)?.nodes.find((node) => node.id === id);
  const page = useAnswer(drawn ? undefined : endpoints.papersOf([id], 1, 1));
  const thing = page?.status === 'ready' ? page.value.things[0]?.label : undefined;
  return drawn?.title ?? drawn?.label ?? thing ?? `this ${kind}`;
};

export const ComparePanel = ({ focus }: { focus: CompareFocus }) => {
  const { place } = useCoterie();
  const { kind, left, right } = focus;
  const answer = useAnswer(right === undefined ? undefined : endpoints.comparison(left, right));
  const label = useLabel(kind, left);
  const comparison = answer?.status === 'ready' ? answer.value : undefined;
  const shownKind = (comparison?.left.kind ?? kind) as PageKind;
  return (
    <>
      <Head
        kind={
          <>
            <Glyph kind={shownKind} />
            <Glyph kind={shownKind} /> Comparison
          </>
        }
        title={
          comparison ? (
            <>
              <Name kind={shownKind} id={left}>
                {comparison.left.label}
              </Name>{' '}
              <span className="with">and</span>{' '}
              <Name kind={shownKind} id={comparison.right.id}>
                {comparison.right.label}
              </Name>
            </>
          ) : (
            `Compare ${label}`
          )
        }
      >
        {comparison && <p className="page-summary">{`Two ${kindNames[shownKind].toLowerCase()}s`}</p>}
      </Head>
      {right === undefined && <Other focus={focus} />}
      {right !== undefined && (!answer || answer.status === 'loading') && <Skeleton lines={8} />}
      {answer?.status === 'failed' && (
        <p className="no-path" role="status">
          {answer.code === 404 ? 'One of the two is not in the library.' : answer.message}
        </p>
      )}
      {comparison && <Answer comparison={comparison} />}
      {right !== undefined && (
        <Button
          className="button"
          onPress={() => place.set((now) => focusOn(now, { type: 'compare', kind: shownKind, left }))}
        >
          Compare with another…
        </Button>
      )}
    </>
  );
};
