import type { DesktopLog } from '../engine/log.js';
import { toJsonValue } from './json-value.js';
import type { Trace } from './trace.js';

/**
 * Makes a trace of what one application exchanged with a simulated desktop. What the desktop sent
 * and a fault lost is left out, since the application never saw it. The log has already replaced
 * tokens by `[redacted]`. The trace can be written as JSON whatever crossed: see {@link toJsonValue}.
 *
 * @param frameId - Which application, as {@link FrameInfo.id} names it. Default: the first in the log.
 */
export function exportTrace(
  log: Pick<DesktopLog, 'entries'>,
  frameId = log.entries[0]?.frame.id,
): Trace {
  const crossed = log.entries.filter(
    ({ frame, outcome }) => frame.id === frameId && outcome !== 'lost',
  );
  const start = crossed[0]?.at ?? 0;
  return {
    version: 1,
    entries: crossed.map(({ at, direction, message }) => ({
      at: at - start,
      direction: direction === 'in' ? 'out' : 'in',
      message: toJsonValue(message),
    })),
  };
}
