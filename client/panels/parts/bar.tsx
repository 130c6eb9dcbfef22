/** A share as a small bar, beside its number. */
export const Bar = ({ share }: { share: number }) => (
  <span className="bar" aria-hidden="true">
    <span style={{ width: `${Math.max(2, Math.min(1, share) * 100)}%` }} />
  </span>
);
