/** Missing fields of the papers in the library; each count opens its papers. */
import { useState } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { type MissingField, missing, missingKeys } from '../../state/import/review.ts';
import { Bar } from '../parts/bar.tsx';
import { PaperList } from '../parts/papers.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

const Papers = ({ what }: { what: MissingField }) => {
  const found = useAnswer(endpoints.incomplete(what));
  if (found?.status === 'failed') return <p className="quiet">{found.message}</p>;
  const answer = answerOf(found);
  if (!answer) return <Skeleton lines={3} />;
  return (
    <>
      <PaperList papers={answer.items} isSorted />
      {answer.total > answer.items.length && (
        <p className="quiet">{`Showing the newest ${answer.items.length} of ${answer.total.toLocaleString('en')}.`}</p>
      )}
    </>
  );
};

export const CompletenessReport = () => {
  const report = answerOf(useAnswer(endpoints.completeness));
  const [open, setOpen] = useState<MissingField>();
  const rows = missingKeys.filter((key) => (report?.without[key] ?? 0) > 0);
  return (
    <Section title="Incomplete records" count={rows.length}>
      <ul className="counted">
        {rows.map((key) => (
          <li key={key}>
            <button
              type="button"
              className="name"
              aria-expanded={open === key}
              onClick={() => setOpen(open === key ? undefined : key)}
            >
              {`Papers without ${missing[key].label}`}
            </button>
            <Bar share={(report?.without[key] ?? 0) / Math.max(1, report?.papers ?? 1)} />
            <span className="number">{report?.without[key].toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
      {open !== undefined && <Papers key={open} what={open} />}
    </Section>
  );
};
