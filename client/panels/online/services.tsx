/** The online services: what each is sent, and one choice for each; off until the reader ticks it. */
import { useEffect, useState } from 'react';
import { lookupsAt, setConsent } from '../../api/lookups.ts';
import { useCoterie } from '../../context/context.ts';
import type { LookupEstimate, LookupService } from '../../state/base/wire.ts';
import { accessInWords, areForbidden, listed, timeInWords } from '../../state/online/services.ts';
import { durationInWords } from '../../state/online/words.ts';
import { count } from '../../state/words/words.ts';

/** How many of the newest requests come with the services. */
export const newest = 100;

const Service = (props: {
  service: LookupService;
  cost: LookupEstimate['services'][number] | undefined;
  onAllow: (allowed: boolean) => void;
}) => {
  const { service, cost, onAllow } = props;
  const { name, host, sends, allowed, bySetting, forbidden, until } = service;
  return (
    <li className="online-service">
      <label>
        <input
          type="checkbox"
          checked={allowed && !forbidden}
          disabled={forbidden || bySetting}
          onChange={(event) => onAllow(event.target.checked)}
        />
        <span>
          <strong>{name}</strong> <span className="quiet">{host}</span>
        </span>
      </label>
      <p className="online-service-says">
        {`Is sent ${sends}.`}
        {cost !== undefined &&
          ` For this: about ${count(cost.requests, 'request')}, ${durationInWords(cost.seconds)}.`}
      </p>
      {bySetting && <p className="online-service-says">Allowed by --online or COTERIE_ONLINE.</p>}
      {until !== undefined && (
        <p className="online-service-says online-warns">{`Answers nothing more until ${timeInWords(until, new Date())}: its limit for you is used up.`}</p>
      )}
      <p className="online-service-says quiet">{accessInWords(service)}</p>
    </li>
  );
};

const says = (services: readonly LookupService[], id: string, isIn: boolean): boolean =>
  services.some((service) => service.id === id && service.allowed === isIn);

export const Services = (props: {
  services: readonly LookupService[];
  costs?: LookupEstimate['services'] | undefined;
  /** Whether the services are shown even if some are allowed. */
  isOpen?: boolean;
}) => {
  const { services, costs = [] } = props;
  const { resources } = useCoterie();
  const [problem, setProblem] = useState<string>();
  /** What was ticked, until the server says so too. */
  const [wanted, setWanted] = useState<Readonly<Record<string, boolean>>>({});
  useEffect(
    () =>
      setWanted((now) =>
        Object.fromEntries(Object.entries(now).filter(([id, isIn]) => !says(services, id, isIn))),
      ),
    [services],
  );
  const allow = async ({ id }: LookupService, allowed: boolean): Promise<void> => {
    setProblem(undefined);
    setWanted((now) => ({ ...now, [id]: allowed }));
    try {
      await setConsent(id, allowed);
      resources.again(lookupsAt(newest));
    } catch (error) {
      setWanted(({ [id]: _, ...others }) => others);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const isAllowed = ({ id, allowed }: LookupService): boolean => wanted[id] ?? allowed;
  const allowed = services.filter(isAllowed).map(({ name, host }) => `${name} (${host})`);
  /** A reader who has chosen before needs the choice only to change it. */
  const [isNew] = useState(allowed.length === 0 || props.isOpen === true);
  return (
    <>
      {areForbidden(services) ? (
        <p className="failure" role="alert">
          This server was started with --offline, so no online service is asked. Start it without --offline to
          allow one.
        </p>
      ) : (
        <p>
          Nothing is sent until you ask. Then titles, identifiers such as DOIs, and names of authors go from
          the server to the services that you tick, and nothing else leaves it. The server keeps your choice.
        </p>
      )}
      {!areForbidden(services) && (
        <details className="online-choice" open={isNew}>
          <summary>{`Services: ${allowed.length === 0 ? 'none is allowed' : listed(allowed)}`}</summary>
          <ul className="online-services" aria-label="Online services">
            {services.map((service) => (
              <Service
                key={service.id}
                service={{ ...service, allowed: isAllowed(service) }}
                cost={costs.find((each) => each.service === service.id)}
                onAllow={(isIn) => void allow(service, isIn)}
              />
            ))}
          </ul>
        </details>
      )}
      {problem !== undefined && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
    </>
  );
};
