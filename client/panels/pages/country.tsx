/** The page of a country. */

import type { CountryPage } from '../../state/base/wire.ts';
import { papersOf } from '../../state/place/lists.ts';
import { membersOf } from '../../state/scene/members.ts';
import { Actions } from '../parts/actions.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Head } from '../parts/head.tsx';
import { PlaceSections, PlaceSummary } from '../parts/place-sections.tsx';
import { Section } from '../parts/section.tsx';
import { YearBars } from '../parts/year-bars.tsx';

export const CountryPanel = ({ page }: { page: CountryPage }) => {
  const { country, institutions, partners, years } = page;
  const of = papersOf('country', country.id);
  return (
    <>
      <Head
        kind={
          <>
            <Glyph kind="country" /> Country
          </>
        }
        title={country.label}
      >
        <p className="page-summary">
          <PlaceSummary page={page} of={of} />
        </p>
        <Actions kind="country" id={country.id} members={membersOf(page).things} />
      </Head>
      <YearBars years={years} of={of} />
      <Section title="Institutions" count={institutions.length}>
        <CountedList kind="institution" things={institutions} of={of} />
      </Section>
      <Section title="Partner countries" count={partners.length}>
        <CountedList kind="country" things={partners} unit="joint paper" />
      </Section>
      <PlaceSections page={page} of={of} />
    </>
  );
};
