import type { PageKind } from '../../state/base/page-kind.ts';

/** Something that may belong to another: `member` is how a decision names it. */
export interface SplitMember {
  member: string;
  label: string;
  detail: string;
}

/** A thing, and what of it may belong to another. */
export interface CorrectionTarget {
  kind: PageKind;
  id: string;
  name: string;
  members: readonly SplitMember[];
}
