/** Before any test: compile, because worker threads run compiled code. `npm test` has checked the types by then. */
import { spawnSync } from 'node:child_process';

export default (): void => {
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
};
