import type { HeldKind } from '../../state/base/page-kind.ts';

/** Something that may belong to another: `member` is how a decision names it. */
export interface SplitMember {
  member: string;
  label: string;
  detail: string;
}

/** A thing, and what of it may belong to another. */
export interface CorrectionTarget {
  kind: HeldKind;
  id: string;
  name: string;
  members: readonly SplitMember[];
  /** Asks for all of them, where there are more than these. */
  all?: () => Promise<readonly SplitMember[]>;
}
