import { describe, expect, it } from 'vitest';
import { adjacency } from '../../../../client/state/scene/adjacency.ts';
import {
  ofCluster,
  ofFocus,
  ofLink,
  ofMembers,
  ofNode,
  ofPath,
} from '../../../../client/state/scene/emphasis.ts';
import { buildScene } from '../../../../client/state/scene/scene.ts';
import { line } from './networks.ts';

const scene = buildScene(line(), []);
const neighbours = adjacency(scene);
const ids = (set: ReadonlySet<string> | undefined): string[] => [...(set ?? [])].sort();

describe('what comes out', () => {
  it('is a node with its neighbours and the links to them', () => {
    const emphasis = ofNode('b', neighbours);
    expect(ids(emphasis?.nodes)).toEqual(['a', 'b', 'c']);
    expect(ids(emphasis?.links)).toEqual(['a\nb', 'b\nc']);
    expect(ids(emphasis?.chosen)).toEqual(['b']);
  });

  it('is a link with its two ends, whichever is named first', () => {
    expect(ofLink('b', 'a', scene)).toEqual(ofLink('a', 'b', scene));
    expect(ids(ofLink('a', 'b', scene)?.nodes)).toEqual(['a', 'b']);
    expect(ofLink('a', 'd', scene)).toBeUndefined();
  });

  it('is a group and the links within it', () => {
    expect(ids(ofCluster(0, scene)?.nodes)).toEqual(['a', 'b', 'c']);
    expect(ofCluster(7, scene)).toBeUndefined();
  });

  it('is, for a paper, its authors and the links that it makes', () => {
    const emphasis = ofMembers({ things: ['d'], papers: ['p3'] }, scene);
    expect(ids(emphasis?.nodes)).toEqual(['b', 'c', 'd']);
    expect(ids(emphasis?.links)).toEqual(['b\nc']);
  });

  it('is nothing where the picture shows nothing of the thing', () => {
    expect(ofMembers({ things: ['x'], papers: ['y'] }, scene)).toBeUndefined();
    expect(ofFocus({ type: 'page', kind: 'venue', id: 'v' }, scene, neighbours, {})).toBeUndefined();
  });

  it('is a path with its hops', () => {
    const node = (id: string) => ({ id, kind: 'author' as const, label: id });
    const paper = { id: 'p', title: 'P', authors: [] };
    const path = {
      nodes: [node('c'), node('b'), node('a')],
      hops: [
        { source: 'c', target: 'b', papers: [paper] },
        { source: 'b', target: 'a', papers: [paper] },
      ],
    };
    expect(ids(ofPath(path).links)).toEqual(['a\nb', 'b\nc']);
    const focus = { type: 'path', from: 'c', to: 'a', via: 'authors', route: 0 } as const;
    expect(ofFocus(focus, scene, neighbours, { path })?.path).toBe(true);
    expect(ids(ofFocus(focus, scene, neighbours, {})?.chosen)).toEqual(['c']);
  });
});
