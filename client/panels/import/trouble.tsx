/** Why something did not work, and what to do about it. */
import { remedyFor } from '../../state/import/intake.ts';
import type { Trouble } from './use-job.ts';

export const TroubleLines = ({ trouble }: { trouble: Trouble }) => {
  const remedy = remedyFor(trouble.status, trouble.message);
  return (
    <div className="trouble" role="alert">
      <p>{trouble.message}</p>
      {remedy !== undefined && <p>{remedy}</p>}
    </div>
  );
};
