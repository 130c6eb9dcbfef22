/** For each node label: the kind it has on the wire and the property that names it. A closed list. */
import type { NodeKind, NodeLabel } from '../../model.ts';

export const labels: readonly { label: NodeLabel; kind: NodeKind; name: string }[] = [
  { label: 'Paper', kind: 'paper', name: 'title' },
  { label: 'Author', kind: 'author', name: 'name' },
  { label: 'Venue', kind: 'venue', name: 'name' },
  { label: 'Technique', kind: 'technique', name: 'name' },
  { label: 'Source', kind: 'source', name: 'name' },
];
