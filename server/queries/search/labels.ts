/** For each node label: its kind in the API and the property with its name. */
import type { NodeKind, NodeLabel } from '../../model.ts';

export const labels: readonly { label: NodeLabel; kind: NodeKind; name: string }[] = [
  { label: 'Paper', kind: 'paper', name: 'title' },
  { label: 'Author', kind: 'author', name: 'name' },
  { label: 'Venue', kind: 'venue', name: 'name' },
  { label: 'Technique', kind: 'technique', name: 'name' },
  { label: 'Source', kind: 'source', name: 'name' },
];
