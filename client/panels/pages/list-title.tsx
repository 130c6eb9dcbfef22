/** What a list is of, in words with links. */
import { Fragment, type ReactNode } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import type { PageKind } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { ListFocus, ListKind, ListOf } from '../../state/place/lists.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { titleOf } from '../../state/words/words.ts';
import { binInWords } from '../../state/words/year-bins.ts';
import { views } from '../../views/index.ts';
import { Go, Name } from '../parts/go.tsx';

export const Thing = ({ kind, id }: { kind: PageKind; id: string }) => {
  const page = answerOf(useAnswer(endpoints.page(kind, id)));
  return (
    <Name kind={kind} id={id}>
      {page ? titleOf(page) : '…'}
    </Name>
  );
};

export const Group = ({ group }: { group: number }) => {
  const now = useStore(useCoterie().place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  return (
    <Go className="name" to={focusOn(now, { type: 'cluster', cluster: group })}>
      {network?.clusters[group]?.label ?? '…'}
    </Go>
  );
};

const SourceName = ({ id }: { id: string }) =>
  answerOf(useAnswer(endpoints.imports))?.items.find((source) => source.id === id)?.name ?? '…';

/** `A`, `A and B`, `A, B and C`. */
export const Several = ({ ids, of }: { ids: readonly string[]; of: (id: string) => ReactNode }) =>
  ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && (i === ids.length - 1 ? ' and ' : ', ')}
      {of(id)}
    </Fragment>
  ));

/** The papers in words: ` by A and B on X in V, 2012`. */
const Scope = ({ of }: { of: ListOf }) => {
  const now = useStore(useCoterie().place);
  return (
    <>
      {of.author && (
        <>
          {' by '}
          <Several ids={of.author} of={(id) => <Thing kind="author" id={id} />} />
        </>
      )}
      {of.technique && (
        <>
          {' on '}
          <Several ids={of.technique} of={(id) => <Thing kind="technique" id={id} />} />
        </>
      )}
      {of.venue !== undefined && (
        <>
          {' in '}
          <Thing kind="venue" id={of.venue} />
        </>
      )}
      {of.institution !== undefined && (
        <>
          {' at '}
          <Thing kind="institution" id={of.institution} />
        </>
      )}
      {of.country !== undefined && (
        <>
          {' in '}
          <Thing kind="country" id={of.country} />
        </>
      )}
      {of.source !== undefined && (
        <>
          {' from '}
          <SourceName id={of.source} />
        </>
      )}
      {of.cites !== undefined && (
        <>
          {' that cite '}
          <Thing kind="paper" id={of.cites} />
        </>
      )}
      {of.citedBy !== undefined && (
        <>
          {' cited by '}
          <Thing kind="paper" id={of.citedBy} />
        </>
      )}
      {of.group && (
        <>
          {of.group.length > 1 ? ' in both ' : ' of the '}
          {views[now.view].group}
          {of.group.length > 1 ? 's ' : ' '}
          <Several ids={of.group.map(String)} of={(group) => <Group group={Number(group)} />} />
        </>
      )}
      {of.held !== undefined && (of.held === 'yes' ? ', held' : ', cited only')}
      {(of.from !== undefined || of.to !== undefined) &&
        `, ${binInWords({ from: of.from ?? of.to ?? 0, to: of.to ?? of.from ?? 0 })}`}
    </>
  );
};

const isOnly = (of: ListOf, key: keyof ListOf): boolean =>
  of[key] !== undefined && Object.keys(of).length === 1;

const begin: Readonly<Record<ListKind, string>> = {
  papers: 'Papers',
  authors: 'Authors of papers',
  techniques: 'Techniques of papers',
  venues: 'Venues of papers',
};

/** In words: `Papers by A`, `Co-authors of A`, `All venues`. */
export const Title = ({ list, of }: Pick<ListFocus, 'list' | 'of'>) => {
  const [one] = (list === 'authors' ? of.author : of.technique) ?? [];
  if (Object.keys(of).length === 0) return `All ${list}`;
  if (list === 'authors' && isOnly(of, 'author') && one !== undefined)
    return (
      <>
        Co-authors of <Several ids={of.author ?? []} of={(id) => <Thing kind="author" id={id} />} />
      </>
    );
  if (list === 'techniques' && isOnly(of, 'technique') && one !== undefined)
    return (
      <>
        Techniques used with{' '}
        <Several ids={of.technique ?? []} of={(id) => <Thing kind="technique" id={id} />} />
      </>
    );
  return (
    <>
      {begin[list]}
      <Scope of={of} />
    </>
  );
};
