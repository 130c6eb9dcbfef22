/** Everything that a text finds in the library: the best of each kind, or all of one. */
import { useState } from 'react';
import { type Endpoint, endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { type PageKind, pageKinds } from '../../state/base/page-kind.ts';
import type { SearchAnswer, SearchHit } from '../../state/base/wire.ts';
import type { SearchFocus } from '../../state/place/place.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { count, kindNames } from '../../state/words/words.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Go, Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { Retracted } from '../parts/retracted.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

/** Hits of each kind at first, and of one kind at a time. */
const [few, many] = [5, 50];

const plural = (kind: PageKind): string => (kind === 'country' ? 'Countries' : `${kindNames[kind]}s`);

const Hit = ({ hit, kind }: { hit: SearchHit; kind: PageKind }) => (
  <li>
    <Name kind={kind} id={hit.id} className="paper-title">
      {hit.label}
    </Name>
    <Retracted isRetracted={hit.retracted} />
    <p className="paper-meta">
      {[kind === 'paper' ? '' : count(hit.papers, 'paper'), hit.detail ?? '']
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
  </li>
);

const Hits = ({ kind, items }: { kind: PageKind; items: readonly SearchHit[] }) => (
  <ul className="papers found">
    {items.map((hit) => (
      <Hit key={hit.id} hit={hit} kind={kind} />
    ))}
  </ul>
);

/** The best of a kind; its heading and its number lead to all of them. Nothing if there are none. */
const Best = ({ text, kind }: { text: string; kind: PageKind }) => {
  const now = useStore(useCoterie().place);
  const found = useAnswer(endpoints.found(text, kind, few));
  if (found?.status === 'failed') return <p className="quiet">{found.message}</p>;
  if (found?.status !== 'ready') return <Skeleton lines={3} />;
  const { items, total } = found.value;
  if (items.length === 0) return null;
  const all = focusOn(now, { type: 'search', text, kind });
  return (
    <section className="section" aria-label={plural(kind)}>
      <div className="section-head">
        <h3>
          <Glyph kind={kind} /> {plural(kind)}
        </h3>
        <Go to={all} className="more">
          {total > items.length ? `All ${total.toLocaleString('en')}` : String(total)}
        </Go>
      </div>
      <Hits kind={kind} items={items} />
    </section>
  );
};

/** Parts after the first, as they are asked for. */
const Further = ({ next, left, kind }: { next: string; left: number; kind: PageKind }) => {
  const [isWanted, setWanted] = useState(false);
  const endpoint: Endpoint<SearchAnswer> = { path: next };
  const part = useAnswer(isWanted ? endpoint : undefined);
  if (!isWanted)
    return (
      <button type="button" className="more" onClick={() => setWanted(true)}>
        {`Show ${Math.min(many, left)} more`}
      </button>
    );
  if (part?.status === 'failed') return <p className="quiet">{part.message}</p>;
  if (part?.status !== 'ready') return <Skeleton lines={4} />;
  const { items, next: after } = part.value;
  return (
    <>
      <Hits kind={kind} items={items} />
      {after !== null && <Further key={after} next={after} left={left - items.length} kind={kind} />}
    </>
  );
};

const OfOneKind = ({ text, kind }: { text: string; kind: PageKind }) => {
  const found = useAnswer(endpoints.found(text, kind, many));
  if (found?.status === 'failed') return <p className="quiet">{found.message}</p>;
  if (found?.status !== 'ready') return <Skeleton lines={8} />;
  const { items, total, next } = found.value;
  return (
    <section className="section" aria-label={plural(kind)}>
      <p className="quiet" role="status">
        {total === 0 ? `No ${kind} matches “${text}”.` : count(total, kind)}
      </p>
      <Hits kind={kind} items={items} />
      {next !== null && <Further key={next} next={next} left={total - items.length} kind={kind} />}
    </section>
  );
};

/** Where nothing of any kind is found. */
const Nothing = ({ text }: { text: string }) => {
  const found = useAnswer(endpoints.search(text));
  return found?.status === 'ready' && found.value.items.length === 0 ? (
    <p className="quiet" role="status">{`No results for “${text}”.`}</p>
  ) : null;
};

const kinds: Readonly<Record<PageKind | 'all', string>> = {
  all: 'All',
  paper: plural('paper'),
  author: plural('author'),
  venue: plural('venue'),
  technique: plural('technique'),
  institution: plural('institution'),
  country: plural('country'),
};

export const SearchPanel = ({ focus: { text, kind } }: { focus: SearchFocus }) => {
  const { place } = useCoterie();
  return (
    <>
      <Head kind="Search" title={`“${text}”`}>
        <Choice
          label="Kind of results"
          className="choice-small choice-row"
          options={kinds}
          value={kind ?? 'all'}
          onChange={(chosen) =>
            place.set((now) =>
              focusOn(now, { type: 'search', text, ...(chosen === 'all' ? {} : { kind: chosen }) }),
            )
          }
        />
      </Head>
      {kind === undefined ? (
        <>
          {pageKinds.map((each) => (
            <Best key={each} text={text} kind={each} />
          ))}
          <Nothing text={text} />
        </>
      ) : (
        <OfOneKind key={kind} text={text} kind={kind} />
      )}
    </>
  );
};
