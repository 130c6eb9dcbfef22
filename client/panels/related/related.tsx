/** Related work with its reasons, which the reader can adjust. */
import '../../styles/pages/related.css';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { stateOf } from '../../state/place/reading-list.ts';
import {
  defaultSettings,
  like,
  type RelatedSettings,
  type Start,
  unlike,
} from '../../state/place/related-settings.ts';
import { setRelated } from '../../state/place/transitions.ts';
import { count } from '../../state/words/words.ts';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Item } from './item.tsx';
import { LeavingOut, Tuning } from './tuning.tsx';
import { useRelated } from './use-related.ts';

/** How many papers the reader asked for more or less of. */
const Steering = ({
  settings,
  onChange,
}: {
  settings: RelatedSettings;
  onChange: (settings: RelatedSettings) => void;
}) => {
  if (settings.like.length + settings.unlike.length === 0) return null;
  return (
    <p className="quiet steering">
      {[
        settings.like.length > 0 ? `More like ${count(settings.like.length, 'paper')}` : '',
        settings.unlike.length > 0 ? `less like ${count(settings.unlike.length, 'paper')}` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}{' '}
      <Button className="button" onPress={() => onChange({ ...settings, like: [], unlike: [] })}>
        Clear
      </Button>
    </p>
  );
};

/** Suggestions added at a time, and the most that are listed. */
const [step, most] = [10, 100];

export const Related = ({ start, title = 'Related work' }: { start: Start; title?: string }) => {
  const { place, reading } = useCoterie();
  const settings = useStore(place).related ?? defaultSettings;
  const setSettings = (next: RelatedSettings) => place.set((now) => setRelated(now, next));
  const [limit, setLimit] = useState(step);
  const answer = useRelated(start, settings, limit);
  const list = useStore(reading);
  if (answer.status === 'loading')
    return (
      <Section title={title}>
        <Skeleton lines={4} />
      </Section>
    );
  if (answer.status === 'failed')
    return (
      <Section title={title}>
        <p className="quiet">{answer.message}</p>
      </Section>
    );
  const { total } = answer.value;
  const best = answer.value.items.reduce((max, { score }) => Math.max(max, score), 0);
  const items = answer.value.items.filter(({ paper }) => stateOf(list, paper.id) !== 'dismissed');
  return (
    <Section title={title}>
      <Tuning settings={settings} onChange={setSettings} />
      <LeavingOut settings={settings} onChange={setSettings} />
      <Steering settings={settings} onChange={setSettings} />
      {items.length === 0 ? (
        <p className="quiet">
          {settings.leaveOut.length > 0
            ? 'Nothing else in the library is related for these reasons.'
            : 'Nothing in the library is related for these reasons.'}
        </p>
      ) : (
        <ol className="papers related">
          {items.map((item) => (
            <Item
              key={item.paper.id}
              item={item}
              best={best}
              isLiked={settings.like.includes(item.paper.id)}
              isDisliked={settings.unlike.includes(item.paper.id)}
              onLike={() => setSettings(like(settings, item.paper.id))}
              onDislike={() => setSettings(unlike(settings, item.paper.id))}
            />
          ))}
        </ol>
      )}
      {limit < Math.min(total, most) && (
        <button type="button" className="more" onClick={() => setLimit(limit + step)}>
          {`Show ${Math.min(step, total - limit)} more`}
        </button>
      )}
      {limit >= most && total > most && (
        <p className="quiet">{`The best ${most} of ${total.toLocaleString('en')} are listed.`}</p>
      )}
    </Section>
  );
};
