import { sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-click-to-dial>` says. */
export const clickToDialTexts = {
  ...sharedTexts,
  dialCall: 'Call',
  dialEnd: 'End the call',
  dialEndTo: (destination: string) => `End the call to ${destination}`,
  dialExtension: (number: string, extension: string) => `${number} ext. ${extension}`,
  dialNoNumber: 'There is no number to call.',
  dialDialing: 'Dialing…',
  dialDialingTo: (destination: string) => `Dialing ${destination}`,
  dialGivingUp: 'Giving up…',
  dialRinging: 'Ringing…',
  dialRingingTo: (destination: string) => `Ringing ${destination}`,
  dialConnected: 'Connected',
  dialOnHold: 'On hold',
  dialEnded: 'Call ended',
} as const;
