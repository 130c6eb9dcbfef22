/** A long list of entries, a stretch of them at a time: more come as the reader gets there. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

const stretch = 25;

export const Stretches = <T,>(props: { items: readonly T[]; label?: string; of: (item: T) => ReactNode }) => {
  const { items } = props;
  const [shown, setShown] = useState(stretch);
  const more = useRef<HTMLButtonElement>(null);
  const isCut = shown < items.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button is another one after each stretch
  useEffect(() => {
    if (!more.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setShown((n) => n + stretch);
      },
      { rootMargin: '800px' },
    );
    observer.observe(more.current);
    return () => observer.disconnect();
  }, [shown, isCut]);
  return (
    <>
      <ol className="entries" aria-label={props.label}>
        {items.slice(0, shown).map(props.of)}
      </ol>
      {isCut && (
        <button ref={more} type="button" className="more" onClick={() => setShown(shown + stretch)}>
          {`${(items.length - shown).toLocaleString('en')} more`}
        </button>
      )}
    </>
  );
};
