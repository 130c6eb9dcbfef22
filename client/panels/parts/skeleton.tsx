/** Stands in for text that is on its way. */
export const Skeleton = ({ lines }: { lines: number }) => (
  <div className="skeleton" role="status" aria-label="Loading">
    {Array.from({ length: lines }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
      <span key={i} className={`skeleton-line skeleton-${i % 4}`} />
    ))}
  </div>
);
