/** What runs in the browser: the others who can draw a network, and a hand that pans and zooms whatever is drawn. */
// biome-ignore lint/correctness/noUndeclaredDependencies: installed for this benchmark alone, see docs/size.md.
import { Graph } from '@cosmos.gl/graph';
import cytoscape from 'cytoscape';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type {} from '../../../client/graph/expose.ts';
import type { Network } from '../../../server/api.ts';
import type { Hand, Place } from './hand.ts';

type Draw = (network: Network, container: HTMLDivElement) => void | Promise<void>;

const colour = (cluster: number): string => `hsl(${(cluster * 47) % 360} 55% 55%)`;

const byCytoscape =
  (renderer: object): Draw =>
  ({ nodes, links }, container) => {
    const options = {
      container,
      // Not in Cytoscape's types.
      renderer: { name: 'canvas', ...renderer },
      layout: { name: 'preset' },
      elements: [
        ...nodes.map(({ id, label, x, y }) => ({ data: { id, label }, position: { x, y } })),
        ...links.map(({ source, target }) => ({ data: { source, target } })),
      ],
      style: [
        { selector: 'node', style: { label: 'data(label)', width: 12, height: 12, 'font-size': 10 } },
        { selector: 'edge', style: { width: 1 } },
      ],
    };
    cytoscape(options);
  };

const bySigma: Draw = ({ nodes, links }, container) => {
  const graph = new UndirectedGraph();
  for (const { id, label, x, y, cluster } of nodes)
    graph.addNode(id, { label, x, y, size: 4, color: colour(cluster) });
  for (const { source, target } of links) graph.addEdge(source, target, { size: 1, color: '#ccc' });
  new Sigma(graph, container);
};

/** Its points lie in a square of a fixed size, from 0 on. */
const byCosmos: Draw = async ({ nodes, links }, container) => {
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
  const graph = new Graph(container, {
    enableSimulation: false,
    rescalePositions: true,
    fitViewDelay: 0,
    fitViewDuration: 0,
    pointDefaultSize: 4,
  });
  await graph.ready;
  graph.setPointPositions(Float32Array.from(nodes.flatMap(({ x, y }) => [x, y])));
  graph.setLinks(
    Float32Array.from(
      links.flatMap(({ source, target }) => [numbers.get(source) ?? 0, numbers.get(target) ?? 0]),
    ),
  );
  graph.render();
};

const contenders: Readonly<Record<string, Draw>> = {
  'Cytoscape, canvas, as it comes': byCytoscape({}),
  'Cytoscape, WebGL': byCytoscape({ webgl: true }),
  'sigma 4': bySigma,
  'cosmos.gl 3': byCosmos,
};

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Moves over so many frames. */
const moves = 40;
/** Milliseconds after a gesture within which the picture is brought up to date. */
const aftermath = 1500;

/** What the hand does in each frame; `from` is a place on the ground. */
const gestures: Readonly<Record<'pan' | 'zoom', (move: number, from: Place) => void>> = {
  zoom(move) {
    const [x, y] = [innerWidth / 2, innerHeight / 2];
    const deltaY = move < moves / 2 ? -100 : 100;
    document
      .elementFromPoint(x, y)
      ?.dispatchEvent(
        new WheelEvent('wheel', { deltaY, clientX: x, clientY: y, bubbles: true, cancelable: true }),
      );
  },
  pan(move, from) {
    const [x, y] = [from.x + 6 * move, from.y + 4 * move];
    const at = { clientX: x, clientY: y, button: 0, bubbles: true, cancelable: true, view: window };
    const type = move === 0 ? 'mousedown' : move === moves - 1 ? 'mouseup' : 'mousemove';
    document
      .elementFromPoint(x, y)
      ?.dispatchEvent(new MouseEvent(type, { ...at, buttons: type === 'mouseup' ? 0 : 1 }));
  },
};

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? 0;

const hand: Hand = {
  /** Draws, and gives the milliseconds until it is seen. */
  async draw(name, network) {
    const container = document.createElement('div');
    container.style.cssText = 'position:fixed;inset:0';
    document.body.append(container);
    const start = performance.now();
    await contenders[name]?.(network, container);
    await frame();
    await frame();
    return performance.now() - start;
  },
  async seen() {
    while (!(window.coterie?.settled && window.coterie.cy.nodes().length > 0)) await frame();
    await frame();
    const asked = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('/api/networks/'));
    return performance.now() - (asked instanceof PerformanceResourceTiming ? asked.responseEnd : 0);
  },
  async move(gesture, from) {
    const times: number[] = [];
    let last = await frame();
    const step = async (): Promise<number> => {
      const now = await frame();
      const passed = now - last;
      last = now;
      return passed;
    };
    for (let move = 0; move < moves; move += 1) {
      gestures[gesture](move, from);
      times.push(await step());
    }
    let stall = 0;
    for (const end = last + aftermath; last < end; ) stall = Math.max(stall, await step());
    return { p95: quantile(times, 0.95), stall };
  },
};

window.hand = hand;
