/** Related work with its reasons, which the reader can adjust. */
import '../../styles/pages/related.css';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { steer } from '../../state/place/place.ts';
import { stateOf } from '../../state/place/reading-list.ts';
import { like, plainWish, type RelatedWish, type Start, unlike } from '../../state/place/related.ts';
import { count } from '../../state/words/words.ts';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Item } from './item.tsx';
import { Tuning } from './tuning.tsx';
import { useRelated } from './use-related.ts';

/** How many papers the reader asked for more or less of. */
const Steering = ({ wish, onWish }: { wish: RelatedWish; onWish: (wish: RelatedWish) => void }) => {
  if (wish.like.length + wish.unlike.length === 0) return null;
  return (
    <p className="quiet steering">
      {[
        wish.like.length > 0 ? `More like ${count(wish.like.length, 'paper')}` : '',
        wish.unlike.length > 0 ? `less like ${count(wish.unlike.length, 'paper')}` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')}{' '}
      <Button className="button" onPress={() => onWish({ ...wish, like: [], unlike: [] })}>
        Reset
      </Button>
    </p>
  );
};

export const Related = ({ start, title = 'Related work' }: { start: Start; title?: string }) => {
  const { place, reading } = useCoterie();
  const wish = useStore(place).wish ?? plainWish;
  const setWish = (next: RelatedWish) => place.set((now) => steer(now, next));
  const answer = useRelated(start, wish);
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
      <Tuning wish={wish} onWish={setWish} />
      <Steering wish={wish} onWish={setWish} />
      {items.length === 0 ? (
        <p className="quiet">Nothing in the library is related for these reasons.</p>
      ) : (
        <ol className="papers related">
          {items.map((item) => (
            <Item
              key={item.paper.id}
              item={item}
              isLiked={wish.like.includes(item.paper.id)}
              isDisliked={wish.unlike.includes(item.paper.id)}
              onLike={() => setWish(like(wish, item.paper.id))}
              onDislike={() => setWish(unlike(wish, item.paper.id))}
            />
          ))}
        </ol>
      )}
    </Section>
  );
};
