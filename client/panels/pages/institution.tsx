/** The page of an institution. */

import type { InstitutionPage } from '../../state/base/wire.ts';
import { papersOf } from '../../state/place/lists.ts';
import { membersOf } from '../../state/scene/members.ts';
import { count } from '../../state/words/words.ts';
import { Actions } from '../parts/actions.tsx';
import { CountedList } from '../parts/counted.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Name } from '../parts/go.tsx';
import { Head } from '../parts/head.tsx';
import { Outside } from '../parts/outside.tsx';
import { PlaceSections, PlaceSummary } from '../parts/place-sections.tsx';
import { Section } from '../parts/section.tsx';
import { YearBars } from '../parts/year-bars.tsx';

const Printed = ({ names }: { names: InstitutionPage['printed'] }) => (
  <Section title="As printed" count={names.length}>
    <ul className="printed-names">
      {names.map(({ name, papers }) => (
        <li key={name}>
          {name} <span className="quiet">{`in ${count(papers, 'paper')}`}</span>
        </li>
      ))}
    </ul>
  </Section>
);

export const InstitutionPanel = ({ page }: { page: InstitutionPage }) => {
  const { institution, partners, countries, printed, years } = page;
  const { id, label, ror, country } = institution;
  const of = papersOf('institution', id);
  return (
    <>
      <Head
        kind={
          <>
            <Glyph kind="institution" /> Institution
          </>
        }
        title={label}
      >
        <p className="page-summary">
          {country && (
            <>
              <Name kind="country" id={country.id}>
                {country.label}
              </Name>
              {' · '}
            </>
          )}
          <PlaceSummary page={page} of={of} />
          {ror !== undefined && (
            <>
              {' · '}
              <Outside href={ror}>ROR</Outside>
            </>
          )}
        </p>
        <Actions kind="institution" id={id} members={membersOf(page).things} />
      </Head>
      <YearBars years={years} of={of} />
      <Section title="Partner institutions" count={partners.length}>
        <CountedList kind="institution" things={partners} unit="joint paper" />
      </Section>
      <Section title="Partner countries" count={countries.length}>
        <CountedList kind="country" things={countries} unit="joint paper" of={of} />
      </Section>
      <PlaceSections page={page} of={of} />
      <Printed names={printed} />
    </>
  );
};
