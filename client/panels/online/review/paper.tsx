/** What completing found for one paper: the match and its changes. */
import { memo, useId } from 'react';
import type { LookupMatch, LookupPaper, PaperRef } from '../../../state/base/wire.ts';
import {
  answerMatch,
  type Choices,
  chooseChange,
  choosePaper,
  isTaken,
  paperTick,
} from '../../../state/online/choices.ts';
import { changesInWords } from '../../../state/online/fields.ts';
import { percent } from '../../../state/words/words.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { Tick } from '../tick.tsx';
import { Change, type ServiceNames } from './change.tsx';

const most = 6;

/** `A, B and 3 more · Venue, 2012`. */
const aboutWork = (
  authors: readonly string[],
  venue: string | undefined,
  year: number | undefined,
): string => {
  const named = authors.slice(0, most).join(', ');
  const people = authors.length > most ? `${named} and ${authors.length - most} more` : named;
  const where = [venue, year].filter((part) => part !== undefined && part !== '').join(', ');
  return [people, where].filter((part) => part !== '').join(' · ');
};

const aboutPaper = ({ authors, venue, year }: PaperRef): string =>
  aboutWork(
    authors.map(({ label }) => label),
    venue?.label,
    year,
  );

const Work = (props: { of: string; title: string; about: string; doi?: string | undefined }) => (
  <div className="lookup-work">
    <p className="lookup-of">{props.of}</p>
    <p className="lookup-title">{props.title}</p>
    <p className="quiet">{props.about}</p>
    {props.doi !== undefined && <p className="quiet">{`doi:${props.doi}`}</p>}
  </div>
);

const answers = { open: 'Leave it', yes: 'The same paper', no: 'Another paper' } as const;

/** An unsure match beside the paper, for the reader to judge. */
const Question = (props: {
  paper: PaperRef;
  match: LookupMatch;
  name: string;
  answer: boolean | undefined;
  onAnswer: (isRight: boolean | undefined) => void;
}) => {
  const { paper, match, name, answer, onAnswer } = props;
  return (
    <div className="lookup-question">
      <div className="lookup-pair">
        <Work of="In your library" title={paper.title} about={aboutPaper(paper)} />
        <Work
          of={name}
          title={match.title}
          about={aboutWork(match.authors, match.venue, match.year)}
          doi={match.doi}
        />
      </div>
      <p className="quiet">{`${percent(match.confidence)} sure: ${match.why}.`}</p>
      <Choice
        label={`Is it the same paper? ${paper.title}`}
        className="choice-small"
        options={answers}
        value={answer === undefined ? 'open' : answer ? 'yes' : 'no'}
        onChange={(chosen) => onAnswer(chosen === 'open' ? undefined : chosen === 'yes')}
      />
    </div>
  );
};

/** Redrawn only where a choice about it changed: `choices` are compared by what they say of this paper. */
export const Paper = memo(
  (props: {
    found: LookupPaper;
    choices: Choices;
    names: ServiceNames;
    decide: (next: (now: Choices) => Choices) => void;
  }) => {
    const { found, choices, names, decide } = props;
    const { paper, match, status, changes } = found;
    const id = useId();
    const answer = choices.answers.get(paper.id);
    const isOpen = status === 'sure' || answer === true;
    const name = match ? (names[match.service] ?? match.service) : '';
    const hasChanges = isOpen && changes.length > 0;
    return (
      <li className="entry" aria-labelledby={id}>
        {status === 'ask' && !hasChanges ? (
          // The pair below shows the title.
          <span className="visually-hidden" id={id}>
            {paper.title}
          </span>
        ) : (
          <div className="entry-head">
            {hasChanges ? (
              <Tick
                className="entry-keep"
                state={paperTick(choices, found)}
                onChange={(isIn) => decide((now) => choosePaper(now, found, isIn))}
              >
                <span id={id}>{paper.title}</span>
                <span className="visually-hidden">: take its changes</span>
              </Tick>
            ) : (
              <strong id={id}>{paper.title}</strong>
            )}
          </div>
        )}
        {status === 'sure' && (
          <p className="entry-why">
            {match
              ? `${aboutPaper(paper)}${aboutPaper(paper) === '' ? '' : ' · '}${name}: ${match.why}`
              : aboutPaper(paper)}
          </p>
        )}
        {status === 'ask' && match && (
          <Question
            paper={paper}
            match={match}
            name={name}
            answer={answer}
            onAnswer={(isRight) => decide((now) => answerMatch(now, paper.id, isRight))}
          />
        )}
        {isOpen && changes.length === 0 && <p className="entry-rest">Nothing that your library lacks.</p>}
        {hasChanges && (
          <ul className="lookup-changes" aria-label="Changes">
            {changesInWords(found).map((change) => (
              <Change
                key={change.field}
                change={change}
                title={paper.title}
                names={names}
                isTaken={isTaken(choices, found, change.field)}
                onTake={(isIn) => decide((now) => chooseChange(now, paper.id, change.field, isIn))}
              />
            ))}
          </ul>
        )}
      </li>
    );
  },
  (before, after) =>
    before.found === after.found &&
    before.names === after.names &&
    before.choices.answers.get(after.found.paper.id) === after.choices.answers.get(after.found.paper.id) &&
    after.found.changes.every(
      ({ field }) =>
        isTaken(before.choices, after.found, field) === isTaken(after.choices, after.found, field),
    ),
);
