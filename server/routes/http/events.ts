/** Server-sent events (HTML standard, 9.2) with a state until it is final. */
import type { Response } from 'express';

/** Polling interval in milliseconds. */
const pace = 100;

/** Sends the state whenever it changed; ends when `over` is true or the client disconnects. */
export const streamEvents = async <T>(
  response: Response,
  state: () => Promise<T>,
  over: (state: T) => boolean,
): Promise<void> => {
  let current = await state();
  let gone = false;
  response.on('close', () => {
    gone = true;
  });
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' });
  let sent = '';
  while (!gone) {
    const data = JSON.stringify(current);
    if (data !== sent) response.write(`data: ${data}\n\n`);
    sent = data;
    if (over(current)) break;
    await new Promise((resolve) => setTimeout(resolve, pace));
    current = await state();
  }
  response.end();
};
