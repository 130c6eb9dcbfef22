/** The services, and every request that was sent to them. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { lookupsAt } from '../../api/lookups.ts';
import { useAnswer } from '../../context/context.ts';
import type { LookupRequest } from '../../state/base/wire.ts';
import { bytesInWords } from '../../state/online/words.ts';
import { count } from '../../state/words/words.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { newest, Services } from './services.tsx';

const timeFormat = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

const outcome = ({ cached, status, problem }: LookupRequest): string => {
  if (cached) return 'From the cache, not sent';
  const answer = status === undefined ? 'No answer' : `Answered ${status}`;
  return problem === undefined ? answer : `${answer}: ${problem}`;
};

/** Most requests that can be shown; the server's limit. */
const most = 1000;

const Log = () => {
  const [limit, setLimit] = useState(newest);
  const answer = useAnswer(lookupsAt(limit));
  if (answer?.status === 'failed') return <p className="failure">{answer.message}</p>;
  if (answer?.status !== 'ready') return <Skeleton lines={6} />;
  const { services, log } = answer.value;
  const name = (id: string): string => services.find((service) => service.id === id)?.name ?? id;
  if (log.items.length === 0) return <p className="quiet">No request was sent.</p>;
  return (
    <>
      <ol className="online-log" aria-label="Requests, newest first">
        {log.items.map((request, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same request may be sent twice in a moment
          <li key={`${request.at} ${i}`}>
            <span className="online-log-at">{timeFormat.format(new Date(request.at))}</span>
            <span className="online-log-service">{name(request.service)}</span>
            <span className="online-log-address">
              {`${request.method} ${request.address}`}
              {request.sent !== undefined && <span className="quiet">{` ${request.sent}`}</span>}
            </span>
            <span className="online-log-outcome">
              {outcome(request)}
              {request.bytes !== undefined && `, ${bytesInWords(request.bytes)}`}
            </span>
          </li>
        ))}
      </ol>
      {log.total > log.items.length && limit < most && (
        <button type="button" className="more" onClick={() => setLimit(Math.min(most, limit + 5 * newest))}>
          {`Show ${Math.min(5 * newest, most - limit, log.total - log.items.length).toLocaleString('en')} more`}
        </button>
      )}
      {log.total > log.items.length && limit >= most && (
        <p className="quiet">{`The newest ${count(log.items.length, 'request')} of ${log.total.toLocaleString('en')}.`}</p>
      )}
    </>
  );
};

export const Requests = ({ onClose }: { onClose: () => void }) => {
  const online = useAnswer(lookupsAt(newest));
  return (
    <>
      <header className="review-head">
        <Heading slot="title" className="page-title">
          Online sources
        </Heading>
      </header>
      <div className="review-scroll online-requests">
        {online?.status === 'ready' && <Services services={online.value.services} isOpen />}
        <section aria-label="Requests">
          <h3>Requests that were sent</h3>
          <p className="quiet">Without keys and without your e-mail address.</p>
          <Log />
        </section>
      </div>
      <footer className="review-foot">
        <Button className="button" onPress={onClose}>
          Close
        </Button>
      </footer>
    </>
  );
};
