/** The page of one thing of any kind. */
import type { ComponentType } from 'react';
import { endpoints, type Pages } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import type { PageKind } from '../../state/base/page-kind.ts';
import { kindNames } from '../../state/words/words.ts';
import { Head } from '../parts/head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { AuthorPanel } from './author.tsx';
import { CountryPanel } from './country.tsx';
import { InstitutionPanel } from './institution.tsx';
import { PaperPanel } from './paper.tsx';
import { TechniquePanel } from './technique.tsx';
import { VenuePanel } from './venue.tsx';

const panels: { readonly [K in PageKind]: ComponentType<{ page: Pages[K] }> } = {
  paper: PaperPanel,
  author: AuthorPanel,
  venue: VenuePanel,
  technique: TechniquePanel,
  institution: InstitutionPanel,
  country: CountryPanel,
};

export const Page = <K extends PageKind>({ kind, id }: { kind: K; id: string }) => {
  const answer = useAnswer(endpoints.page(kind, id));
  if (!answer || answer.status === 'loading')
    return (
      <Head kind={kindNames[kind]} title={<span className="skeleton-line skeleton-title" />}>
        <Skeleton lines={8} />
      </Head>
    );
  if (answer.status === 'failed')
    return (
      <Head kind={kindNames[kind]} title={answer.code === 404 ? 'Not in the library' : 'No answer'}>
        <p className="page-summary">
          {answer.code === 404
            ? `There is no ${kind} at this address. It may have been removed or merged.`
            : answer.message}
        </p>
      </Head>
    );
  const Panel: ComponentType<{ page: Pages[K] }> = panels[kind];
  return <Panel page={answer.value} />;
};
