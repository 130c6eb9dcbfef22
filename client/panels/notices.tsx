/** What the reader should know: an outage with a way to try again, and passing notices. */
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../context.ts';

export const Notices = () => {
  const { notices, resources } = useCoterie();
  const lines = useStore(notices);
  const outage = useSyncExternalStore(resources.subscribe, resources.outage);
  return (
    <div className="notices" aria-live="polite">
      {outage !== undefined && (
        <div className="notice notice-outage" role="alert">
          <p>{outage}</p>
          <Button className="button" onPress={resources.retry}>
            Try again
          </Button>
        </div>
      )}
      {lines.map((line) => (
        <div key={line} className="notice">
          <p>{line}</p>
          <Button
            className="icon-button"
            aria-label="Dismiss"
            onPress={() => notices.set((now) => now.filter((other) => other !== line))}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </Button>
        </div>
      ))}
    </div>
  );
};
