/** In place of cosmos.gl, where it is not installed. */
export class Graph {
  constructor() {
    throw new Error('cosmos.gl is not installed.');
  }
}
