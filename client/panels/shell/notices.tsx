/** What the reader should know: an outage with a way to try again, and passing notices. */
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components/Button';
import { type Notice, useCoterie, useStore } from '../../context/context.ts';

export const Notices = () => {
  const { notices, resources } = useCoterie();
  const lines = useStore(notices);
  const outage = useSyncExternalStore(resources.subscribe, resources.outage);
  const tryAgain = (): void => {
    resources.setOutage(undefined);
    resources.retry();
  };
  const dismiss = (line: Notice): void => notices.set((now) => now.filter((other) => other !== line));
  return (
    <div className="notices" aria-live="polite">
      {outage !== undefined && (
        <div className="notice notice-outage" role="alert">
          <p>{outage}</p>
          <Button className="button" onPress={tryAgain}>
            Try again
          </Button>
        </div>
      )}
      {lines.map((line) => (
        <div key={line.text} className={line.action ? 'notice notice-done' : 'notice'}>
          <p>{line.text}</p>
          {line.action && (
            <Button
              className="button notice-action"
              onPress={() => {
                dismiss(line);
                line.action?.act();
              }}
            >
              {line.action.label}
            </Button>
          )}
          <Button className="icon-button" aria-label="Dismiss" onPress={() => dismiss(line)}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </Button>
        </div>
      ))}
    </div>
  );
};
