import { sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-connection-status>` says. */
export const connectionStatusTexts = {
  ...sharedTexts,
  notConnectedYet: 'Not connected yet',
  connected: 'Connected',
  connectedPartly: 'Connected, but not everything is allowed',
  connectionAddServices:
    'Add them to the option service-client-api.accepted-web-content-origins of the desktop.',
  connectionPausing: 'The desktop is pausing requests',
  connectionPausingHint: 'It ignores this application for a while, after too many requests.',
  connectionLost: 'The desktop was lost; reconnecting…',
  connectionNoDesktop: 'There is no desktop',
  connectionClosed: 'The connection was closed',
  tryAgain: 'Try again',
  missingServices: 'Missing services',
} as const;
