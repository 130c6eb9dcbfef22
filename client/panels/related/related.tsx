/** Related work with its reasons, which the reader can adjust. */
import '../../styles/pages/related.css';
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
import { Tuning } from './tuning.tsx';
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

export const Related = ({ start, title = 'Related work' }: { start: Start; title?: string }) => {
  const { place, reading } = useCoterie();
  const settings = useStore(place).related ?? defaultSettings;
  const setSettings = (next: RelatedSettings) => place.set((now) => setRelated(now, next));
  const answer = useRelated(start, settings);
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
  const items = answer.value.items.filter(({ paper }) => stateOf(list, paper.id) !== 'dismissed');
  return (
    <Section title={title}>
      <Tuning settings={settings} onChange={setSettings} />
      <Steering settings={settings} onChange={setSettings} />
      {items.length === 0 ? (
        <p className="quiet">Nothing in the library is related for these reasons.</p>
      ) : (
        <ol className="papers related">
          {items.map((item) => (
            <Item
              key={item.paper.id}
              item={item}
              isLiked={settings.like.includes(item.paper.id)}
              isDisliked={settings.unlike.includes(item.paper.id)}
              onLike={() => setSettings(like(settings, item.paper.id))}
              onDislike={() => setSettings(unlike(settings, item.paper.id))}
            />
          ))}
        </ol>
      )}
    </Section>
  );
};
