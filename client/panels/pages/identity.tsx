/** Why the papers of an author are by one person, the uncertain first; and similar authors. */
import { Button } from 'react-aria-components/Button';
import { decide } from '../../actions/decide.ts';
import { endpoints } from '../../api/api.ts';
import { useCoterie } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { AuthorIdentity, PersonQuestion } from '../../state/base/wire.ts';
import { decisionsFor, keyOf } from '../../state/correct/tidy.ts';
import { percent } from '../../state/words/words.ts';
import { Name } from '../parts/go.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';
import { useFollowed } from '../tidy/use-followed.ts';

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

const Considered = ({ id, question }: { id: string; question: PersonQuestion }) => {
  const coterie = useCoterie();
  const { act, subject, others } = question;
  const [other] = others;
  const answer = async (given: 'yes' | 'no'): Promise<void> => {
    for (const request of decisionsFor('author', question, given)) await decide(coterie, request);
  };
  if (!other) return null;
  const them = subject.id === id ? other : subject;
  return (
    <li className="mention">
      <p>
        {act === 'merge' ? (
          <>
            May be the same as{' '}
            <Name kind="author" id={them.id}>
              {them.label}
            </Name>
          </>
        ) : (
          'May be several people'
        )}
        <span className="quiet">{` (${percent(other.score)}): ${other.reasons.join('; ')}`}</span>
      </p>
      <div className="actions">
        <Button className="button" onPress={() => void answer('yes')}>
          {act === 'merge' ? 'Merge' : 'Split'}
        </Button>
        <Button className="button" onPress={() => void answer('no')}>
          {act === 'merge' ? 'Not the same person' : 'One person'}
        </Button>
      </div>
    </li>
  );
};

const first = 4;

export const Identity = ({ id }: { id: string }) => {
  const identity = answerOf(useFollowed(endpoints.identity(id)));
  const mentions = (identity?.mentions ?? []).toSorted(
    (a, b) => Number(b.uncertain) - Number(a.uncertain) || a.score - b.score,
  );
  const tied = mentions.length > 1 ? mentions : [];
  const { shown, more } = useFirst(tied, first);
  if (!identity) return null;
  return (
    <>
      <Section
        title="Similar authors"
        shows={identity.considered.length > 0 || identity.state === 'finding'}
        {...(identity.considered.length > 0 ? { count: identity.considered.length } : {})}
      >
        {identity.state === 'finding' && <p className="quiet finding">Looking who may be the same person…</p>}
        <ul className="mentions">
          {identity.considered.map((question) => (
            <Considered key={keyOf(question)} id={id} question={question} />
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
