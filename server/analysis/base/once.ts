/** What a function answers, computed at its first call. */
export const once = <T>(compute: () => T): (() => T) => {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: compute() };
    return found.value;
  };
};
