/** A placeholder for text that is loading. */
export const Skeleton = ({ lines }: { lines: number }) => (
  <div className="skeleton" role="status" aria-label="Loading">
    {Array.from({ length: lines }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are interchangeable
      <span key={i} className={`skeleton-line skeleton-${i % 4}`} />
    ))}
  </div>
);
