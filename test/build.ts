/** Before any test: compile, because worker threads run compiled code. */
import { execFileSync } from 'node:child_process';

export default (): void => {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { stdio: 'inherit' });
};
