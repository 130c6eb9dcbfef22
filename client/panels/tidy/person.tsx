/** A question about one person: everything that may belong together, each with its evidence. */
import { useId } from 'react';
import type { CandidatePrinting, PersonQuestion } from '../../state/base/wire.ts';
import { percent } from '../../state/words/words.ts';
import { PrintingHead, PrintingPapers } from './printing.tsx';

/** What is asked. */
export const askedOf = ({ act, others }: PersonQuestion): string => {
  if (act === 'split') return 'Are these two different people?';
  return others.length === 1 ? 'Are these the same person?' : `Are these ${others.length + 1} one person?`;
};

/** Co-authors of more than one side. */
const sharedIn = ({ subject, others }: PersonQuestion): Set<string> => {
  const sides = [subject, ...others].map(
    ({ shown }) => new Set(shown.flatMap(({ authors }) => authors.map(({ id }) => id))),
  );
  const counts = new Map<string, number>();
  for (const side of sides) for (const id of side) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set([...counts].flatMap(([id, n]) => (n > 1 ? [id] : [])));
};

const Evidence = ({ other: { score, reasons } }: { other: CandidatePrinting }) => (
  <p className="printing-why">
    <span className="likely">{`${percent(score)} likely`}</span>
    <span>{reasons.join('; ')}</span>
  </p>
);

/** `out`: the ids that are left out; `onToggle` leaves one out, or takes it in again. */
export const PersonSides = (props: {
  question: PersonQuestion;
  out: ReadonlySet<string>;
  onToggle: (id: string) => void;
}) => {
  const { question, out, onToggle } = props;
  const { act, subject, others } = question;
  const name = useId();
  const self = new Set([subject.id, ...others.map(({ id }) => id)]);
  const shared = sharedIn(question);
  for (const id of self) shared.delete(id);
  const canLeaveOut = act === 'merge' && others.length > 1;
  return (
    <div className={others.length > 1 ? 'sides sides-many' : 'sides'}>
      <article className="side side-subject" aria-label={subject.label}>
        <h3>
          <PrintingHead printing={subject} />
        </h3>
        {act === 'merge' && <p className="printing-why">The name that stays.</p>}
        <PrintingPapers printing={subject} self={self} shared={shared} />
      </article>
      {others.map((other, i) => {
        const isOut = out.has(other.id);
        const head = `${name}-${i}`;
        return (
          <article key={other.id} className={isOut ? 'side side-out' : 'side'} aria-labelledby={head}>
            {canLeaveOut ? (
              <h3 id={head}>
                <label className="printing-choice">
                  <input type="checkbox" checked={!isOut} onChange={() => onToggle(other.id)} />
                  <PrintingHead printing={other} />
                </label>
              </h3>
            ) : (
              <h3 id={head}>
                <PrintingHead printing={other} />
              </h3>
            )}
            <Evidence other={other} />
            <PrintingPapers printing={other} self={self} shared={shared} />
          </article>
        );
      })}
    </div>
  );
};
