/** Why something did not work, and what to do about it. */
import { remedyFor } from '../../state/import/queue.ts';
import type { Failure } from './use-job.ts';

export const FailureMessage = ({ failure }: { failure: Failure }) => {
  const remedy = remedyFor(failure.status, failure.message);
  return (
    <div className="failure" role="alert">
      <p>{failure.message}</p>
      {remedy !== undefined && <p>{remedy}</p>}
    </div>
  );
};
