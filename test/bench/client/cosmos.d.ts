/** What the benchmark uses of cosmos.gl, which is installed for it alone: see docs/size.md. */
declare module '@cosmos.gl/graph' {
  export class Graph {
    constructor(container: HTMLDivElement, config: Readonly<Record<string, unknown>>);
    readonly ready: Promise<void>;
    setPointPositions(positions: Float32Array): void;
    setLinks(links: Float32Array): void;
    render(): void;
  }
}
