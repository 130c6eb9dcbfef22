/** Why the papers of an author are by one person, the uncertain first; and similar authors. */
import { Button } from 'react-aria-components/Button';
import { decide } from '../../actions/decide.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { AuthorIdentity, Suggestion } from '../../state/base/wire.ts';
import { decisionFor } from '../../state/correct/tidy.ts';
import { percent } from '../../state/words/words.ts';
import { Name } from '../parts/go.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

type Mention = AuthorIdentity['mentions'][number];

const MentionLine = ({ mention }: { mention: Mention }) => {
  const { paper, printed, with: other, reasons, uncertain, score } = mention;
  return (
    <li className={uncertain ? 'mention mention-uncertain' : 'mention'}>
      <p>
        <Name kind="paper" id={paper.id} className="quiet-name">
          {paper.title}
        </Name>{' '}
        <span className="quiet">{`as ${printed}`}</span>
        {uncertain && <span className="badge badge-doubt">{`? uncertain, ${percent(score)}`}</span>}
      </p>
      {other && (
        <p className="quiet">
          {`same author as “${other.title}”${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`}
        </p>
      )}
    </li>
  );
};

const Considered = ({ id, suggestion }: { id: string; suggestion: Suggestion }) => {
  const coterie = useCoterie();
  const { act, subject, other, score, reasons } = suggestion;
  const answer = (given: 'yes' | 'no'): void => {
    const request = decisionFor('author', suggestion, given);
    if (request) void decide(coterie, request);
  };
  const them = subject.id === id ? other : subject;
  return (
    <li className="mention">
      <p>
        {act === 'merge' && them ? (
          <>
            May be the same as{' '}
            <Name kind="author" id={them.id}>
              {them.label}
            </Name>
          </>
        ) : (
          'May be several people'
        )}
        <span className="quiet">{` (${percent(score)}): ${reasons.join('; ')}`}</span>
      </p>
      <div className="actions">
        <Button className="button" onPress={() => answer('yes')}>
          {act === 'merge' ? 'Merge' : 'Split'}
        </Button>
        <Button className="button" onPress={() => answer('no')}>
          {act === 'merge' ? 'Not the same person' : 'One person'}
        </Button>
      </div>
    </li>
  );
};

const first = 4;

export const Identity = ({ id }: { id: string }) => {
  const identity = answerOf(useAnswer(endpoints.identity(id)));
  const mentions = (identity?.mentions ?? []).toSorted(
    (a, b) => Number(b.uncertain) - Number(a.uncertain) || a.score - b.score,
  );
  const tied = mentions.length > 1 ? mentions : [];
  const { shown, more } = useFirst(tied, first);
  if (!identity) return null;
  return (
    <>
      <Section title="Similar authors" count={identity.considered.length}>
        <ul className="mentions">
          {identity.considered.map((suggestion) => (
            <Considered
              key={`${suggestion.subject.id} ${suggestion.other?.id ?? ''}`}
              id={id}
              suggestion={suggestion}
            />
          ))}
        </ul>
      </Section>
      <Section title="Why these are one person" count={tied.length}>
        <ul className="mentions">
          {shown.map((mention) => (
            <MentionLine key={mention.paper.id} mention={mention} />
          ))}
        </ul>
        {more}
      </Section>
    </>
  );
};
