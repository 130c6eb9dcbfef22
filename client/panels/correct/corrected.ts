import type { PageKind } from '../../state/base/page-kind.ts';

/** Something that may belong to another: `member` is how a decision names it. */
export interface Portion {
  member: string;
  label: string;
  detail: string;
}

/** A thing, and what of it may belong to another. */
export interface Corrected {
  kind: PageKind;
  id: string;
  name: string;
  portions: readonly Portion[];
}
