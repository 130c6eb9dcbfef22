/** What makes a network view: which network, what its nodes are, and how to read it. */
import type { PageKind } from '../state/base/page-kind.ts';
import type { ViewId } from '../state/place/place.ts';

export interface NetworkView {
  readonly id: ViewId;
  /** The name of the view. */
  readonly title: string;
  readonly nodeKind: PageKind;
  /** How to read it, in a line or two. */
  readonly howToRead: string;
  /** What the size of a node and the width of a link mean. */
  readonly size: string;
  readonly width: string;
  /** Plural of what the nodes are. */
  readonly plural: string;
  /** Word for a cluster. */
  readonly group: string;
}
