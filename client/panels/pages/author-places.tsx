/** Where an author worked, by the affiliations of their papers. */
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { AuthorPlaces } from '../../state/base/wire.ts';
import { count } from '../../state/words/words.ts';
import { Name } from '../parts/go.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

/** Affiliations shown at first. */
const first = 5;

type Place = AuthorPlaces['items'][number];

/** `2012 to 2019, 4 papers`. */
const whenInWords = ({ from, to, papers }: Place): string => {
  const years = from === undefined ? [] : [from === to ? String(from) : `${from} to ${to}`];
  return [...years, count(papers, 'paper')].join(', ');
};

/** Nothing if no paper says it. */
export const AuthorAffiliations = ({ id }: { id: string }) => {
  const items = answerOf(useAnswer(endpoints.authorPlaces(id)))?.items ?? [];
  const { shown, more } = useFirst(items, first);
  return (
    <Section title="Affiliations, the latest first" shows={items.length > 0}>
      <ul className="printed-names">
        {shown.map((place) => {
          const { institution, country } = place;
          return (
            <li key={institution?.id ?? country?.id}>
              {institution && (
                <Name kind="institution" id={institution.id}>
                  {institution.label}
                </Name>
              )}
              {institution && country && ', '}
              {country && (
                <Name kind="country" id={country.id}>
                  {country.label}
                </Name>
              )}{' '}
              <span className="quiet">{whenInWords(place)}</span>
            </li>
          );
        })}
      </ul>
      {more}
    </Section>
  );
};
