/** A bar that shows how far something is. */
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';

/** `done`: share of 1; absent if unknown. */
export const Progress = ({ label, done }: { label: string; done?: number }) => (
  <ProgressBar
    className="progress"
    {...(done === undefined ? { isIndeterminate: true } : { value: done * 100 })}
  >
    {({ percentage, valueText }) => (
      <>
        <Label>{label}</Label>
        {percentage !== undefined && <span className="progress-value">{valueText}</span>}
        <span className={percentage === undefined ? 'progress-track progress-open' : 'progress-track'}>
          <span style={percentage === undefined ? {} : { width: `${percentage}%` }} />
        </span>
      </>
    )}
  </ProgressBar>
);
