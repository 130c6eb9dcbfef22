/** Before anything is asked: what is sent to whom, what it costs, and the reader's consent. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { lookupsAt, papersOfImports } from '../../api/lookups.ts';
import { useAnswer } from '../../context/context.ts';
import type { LookupBody } from '../../state/base/wire.ts';
import { type Asked, mostFrom } from '../../state/online/asked.ts';
import { allowedOf, areForbidden, namesOf, type ServiceId } from '../../state/online/services.ts';
import { estimateInWords, type GrowBy, growWays } from '../../state/online/words.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { newest, Services } from './services.tsx';
import { useEstimate } from './use-estimate.ts';

/** What can be looked up, apart from what was looked up before. */
type Question = Exclude<Asked, { type: 'shown' | 'requests' }>;

const limits = { '25': '25', '50': '50', '100': '100', '200': '200' } as const;
type Limit = keyof typeof limits;

const Growing = (props: {
  isOfAuthors: boolean;
  by: GrowBy;
  limit: Limit;
  onBy: (by: GrowBy) => void;
  onLimit: (limit: Limit) => void;
}) => (
  <div className="online-growing">
    <div>
      <h3>Find</h3>
      <Choice
        label="Find"
        className="choice-small"
        options={growWays(props.isOfAuthors)}
        value={props.by}
        onChange={props.onBy}
      />
    </div>
    <div>
      <h3>At most</h3>
      <Choice
        label="At most this many works"
        className="choice-small"
        options={limits}
        value={props.limit}
        onChange={props.onLimit}
      />
    </div>
  </div>
);

/** The papers of imports, once they are known; the papers named, or `undefined` for all. */
const usePapers = (asked: Question): { papers?: readonly string[]; isKnown: boolean; problem?: string } => {
  const sources = asked.type === 'complete' ? asked.sources?.join('\n') : undefined;
  const [read, setRead] = useState<{ papers?: string[]; problem?: string }>({});
  useEffect(() => {
    if (sources === undefined) return;
    const control = new AbortController();
    papersOfImports(sources.split('\n'), control.signal).then(
      (papers) => setRead({ papers }),
      (error: Error) => {
        if (!control.signal.aborted) setRead({ problem: error.message });
      },
    );
    return () => control.abort();
  }, [sources]);
  if (sources !== undefined) return { ...read, isKnown: read.papers !== undefined };
  const papers = asked.type === 'complete' ? asked.papers : undefined;
  return { ...(papers ? { papers } : {}), isKnown: true };
};

/** As much of it as is looked up at a time. */
const atOnce = (body: LookupBody, most: number): LookupBody =>
  body.act === 'complete' && body.papers ? { ...body, papers: body.papers.slice(0, most) } : body;

/** `onStart` asks the services. */
export const Ask = (props: {
  asked: Question;
  problem: string | undefined;
  onStart: (body: LookupBody) => void;
  onClose: () => void;
}) => {
  const { asked, onClose } = props;
  const online = useAnswer(lookupsAt(newest));
  const isOfAuthors = asked.type === 'grow' && asked.isOfAuthors;
  const [by, setBy] = useState<GrowBy>(isOfAuthors ? 'author' : 'references');
  const [limit, setLimit] = useState<Limit>('50');
  const { papers, isKnown, problem: unread } = usePapers(asked);
  const [isStarting, setStarting] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it may be asked again after each problem
  useEffect(() => setStarting(false), [props.problem]);
  const services = online?.status === 'ready' ? online.value.services : [];
  const allowed = allowedOf(services);
  const bodyFor = (ids: readonly ServiceId[]): LookupBody | undefined => {
    if (ids.length === 0 || !isKnown) return undefined;
    const to = { services: [...ids] };
    if (asked.type === 'complete')
      return { act: 'complete', ...(papers ? { papers: [...papers] } : {}), ...to };
    if (asked.type === 'find') return { act: 'find', lines: [...asked.lines], ...to };
    return { act: 'grow', from: [...asked.from], by, limit: Number(limit), ...to };
  };
  const body = bodyFor(allowed);
  const all = useEstimate(bodyFor(services.filter(({ forbidden }) => !forbidden).map(({ id }) => id)));
  const own = useEstimate(body);
  const problem = props.problem ?? unread ?? own.problem;
  const keep = asked.type === 'find' ? asked.keep : undefined;
  if (online?.status === 'failed')
    return (
      <p className="failure" role="alert">
        {online.message}
      </p>
    );
  if (online?.status !== 'ready') return <Skeleton lines={6} />;
  return (
    <>
      {asked.type === 'grow' && (
        <Growing isOfAuthors={isOfAuthors} by={by} limit={limit} onBy={setBy} onLimit={setLimit} />
      )}
      {asked.type === 'grow' && (asked.left ?? 0) > 0 && (
        <p className="quiet">{`${asked.left} of the selected nodes are not used: works are found around at most ${mostFrom} papers and authors.`}</p>
      )}
      <Services services={services} costs={all.estimate?.services} />
      <p className="online-estimate" role="status">
        {allowed.length === 0
          ? !areForbidden(services) && 'Tick a service to allow it.'
          : own.estimate && estimateInWords(own.estimate)}
      </p>
      {problem !== undefined && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
      <div className="actions">
        {!areForbidden(services) && (
          <Button
            className="button button-main"
            isDisabled={body === undefined || own.estimate === undefined || isStarting}
            onPress={() => {
              if (!body || !own.estimate) return;
              setStarting(true);
              props.onStart(atOnce(body, own.estimate.atOnce));
            }}
          >
            {allowed.length === 0 ? 'Ask' : `Ask ${namesOf(services, allowed)}`}
          </Button>
        )}
        {keep && (
          <Button className="button" onPress={keep}>
            Keep them as they are
          </Button>
        )}
        <Button className="button" onPress={onClose}>
          {areForbidden(services) ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </>
  );
};
