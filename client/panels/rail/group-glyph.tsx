/** The double rim of a group, as in the network. */

/** `size` in pixels. */
export const GroupGlyph = ({ size }: { size: number }) => {
  const middle = size / 2 + 1;
  return (
    <svg className="group-glyph" width={size + 2} height={size + 2} aria-hidden="true">
      <circle cx={middle} cy={middle} r={size / 2} />
      <circle cx={middle} cy={middle} r={Math.max(1, size / 2 - 3)} fill="none" />
    </svg>
  );
};
