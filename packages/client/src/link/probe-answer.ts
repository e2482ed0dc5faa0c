import { ScapiError } from '../errors.js';

/** Calls `found` with the answer to a probe. An error is one too: the desktop is there, but refuses to tell. */
export function whenAnswered(probe: Promise<unknown>, found: (answer: unknown) => void): void {
  probe.then(found, (error: unknown) => {
    if (error instanceof ScapiError && error.code === 'REFUSED') found(undefined);
  });
}

/** What to do when no probe is answered. */
export const NO_ANSWER =
  'No answer. Is the desktop up, and this origin in its option service-client-api.accepted-web-content-origins?';
