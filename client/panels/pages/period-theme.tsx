/** The page of a theme of a period: its techniques and papers in these years. */
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { yearsInWords } from '../../state/themes/words.ts';
import { count } from '../../state/words/words.ts';
import { CountedList } from '../parts/counted.tsx';
import { Head } from '../parts/head.tsx';
import { PaperList } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { YearBars } from '../parts/year-bars.tsx';

export const PeriodThemePanel = (props: { cluster: number; years: { from: number; to: number } }) => {
  const { cluster, years } = props;
  const now = useStore(useCoterie().place);
  const inYears = { ...now, filters: { ...now.filters, ...years } };
  // The lists of its papers are here alone.
  const answer = useAnswer(endpoints.group(inYears, cluster, { isWhole: true }));
  const page = answer && answerOf(answer);
  const kind = `Theme, ${yearsInWords(years)}`;
  if (answer?.status === 'failed')
    return (
      <Head kind={kind} title="No such theme">
        <p className="page-summary">{answer.message}</p>
      </Head>
    );
  if (!page) return <Skeleton lines={8} />;
  const { group, papers, techniques, authors, venues } = page;
  return (
    <>
      <Head kind={kind} title={group.label}>
        <p className="page-summary">
          {count(group.nodes, 'technique')}, {count(papers.length, 'paper')}
        </p>
      </Head>
      <YearBars years={page.years} of={years} />
      <Section title="Techniques" count={techniques.length}>
        <CountedList kind="technique" things={techniques} of={years} />
      </Section>
      <Section title="Papers" count={papers.length}>
        <PaperList papers={papers} atFirst={6} />
      </Section>
      <Section title="Authors" count={authors.length}>
        <CountedList kind="author" things={authors} of={years} />
      </Section>
      <Section title="Venues" count={venues.length}>
        <CountedList kind="venue" things={venues} of={years} />
      </Section>
    </>
  );
};
