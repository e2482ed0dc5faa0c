import type { ScapiErrorCode } from '@scapi/client';

/** What a reader wants to know about an error. */
export interface ErrorHelp {
  readonly means: string;
  /** Was anything sent, and may it have been carried out? */
  readonly sent: string;
  readonly causes: readonly string[];
}

/** Every code there is: the compiler misses one that is not here, and objects to one that is not. */
export const ERRORS: Readonly<Record<ScapiErrorCode, ErrorHelp>> = {
  UNAVAILABLE: {
    means: 'There is no desktop to talk to.',
    sent: 'No.',
    causes: [
      'The page is open on its own: open it inside the desktop, or run npx scapi-simulator with its address.',
      'Another page embeds it than the one that origin names. The hint says which one does.',
      'The desktop does not accept the origin of your page, and keeps silent about it: the administrator adds it to service-client-api.accepted-web-content-origins.',
      'A tag has no provider above it, a hook or composable no client.',
    ],
  },
  NOT_ALLOWED: {
    means: 'The desktop does not let this origin call this service.',
    sent: 'Yes, and it was not carried out.',
    causes: [
      'The entry of your origin in service-client-api.accepted-web-content-origins names other services. <scapi-connection-status services="voice.dial"> shows which are missing.',
    ],
  },
  REFUSED: {
    means: 'The desktop answered with an error.',
    sent: 'Yes, and it was not carried out.',
    causes: [
      'errorMessage holds what the desktop said: the call has ended meanwhile, the agent is not ready, the number is wrong.',
      'A key of attached data is not among those of service-client-api.user-data.write-allowed.',
    ],
  },
  TIMEOUT: {
    means: 'No answer came in time (10 seconds, unless you set another timeout).',
    sent: 'Yes, but its outcome is unknown. Look at the stores before you repeat a command.',
    causes: [
      'The desktop is slow or was closed: $status tells.',
      'The action was accepted, but its effect was not reported in time (hooks, composables and controls wait for it).',
    ],
  },
  RATE_LIMITED: {
    means: 'The desktop ignores this application for a while.',
    sent: 'No.',
    causes: [
      'More requests a minute than service-client-api.rate-limit allows. Give the client the option rateLimit; use one client a page.',
      'With service-client-api.rate-limit-quarantine-delay 0 it lasts until the desktop is reloaded.',
    ],
  },
  INVALID_ARGUMENT: {
    means: 'An argument is wrong, or an option is.',
    sent: 'No.',
    causes: [
      'The message names the argument and what it should be.',
      'origin is written with a path, or without scheme: write https://desktop.example.com.',
    ],
  },
  ABORTED: {
    means: 'The action was given up before it was carried out.',
    sent: 'Perhaps: the caller gave up without waiting for an answer.',
    causes: [
      'Another action on the same thing is under way; wait until its state is ready.',
      'The agent canceled. There is nothing to do.',
    ],
  },
  CLOSED: {
    means: 'The client was closed.',
    sent: 'Perhaps, if it was under way.',
    causes: [
      'The provider left the page, or something called close(). Make a new client; do not keep one beyond the component that owns it.',
    ],
  },
  PROTOCOL: {
    means: 'The desktop answered something that this client cannot read.',
    sent: 'Yes, and the desktop answered.',
    causes: ['A desktop of another version than those we know. Please report it, with a trace.'],
  },
};
