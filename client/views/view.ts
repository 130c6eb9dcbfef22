/** What makes a network view: which network, what its nodes are, and how to read it. */
import type { PageKind } from '../state/base/page-kind.ts';
import type { ViewId } from '../state/place/place.ts';

export interface NetworkView {
  readonly id: ViewId;
  /** On the switch. */
  readonly name: string;
  /** The heading of the picture. */
  readonly title: string;
  readonly nodeKind: PageKind;
  /** One line: how to read this. */
  readonly reading: string;
  /** What the size of a node and the width of a link say. */
  readonly size: string;
  readonly width: string;
  /** What the nodes are, in a word for many. */
  readonly many: string;
  /** A cluster, in a word. */
  readonly group: string;
}
