/** Words that several elements say. A key means the same text everywhere. */
export const sharedTexts = {
  connecting: 'Connecting to the desktop…',
  waitingForDesktop: 'Waiting for the desktop…',
  notConnected: 'Not connected',
  notAllowed: 'Not allowed',
  actionsNotAllowed: (names: string): string => `Not allowed by the desktop: ${names}`,
  details: 'Details',
  askingDesktop: 'The desktop is being asked.',
  errorNotAllowed: 'The desktop does not allow this.',
  errorTimeout: 'The desktop did not answer.',
  errorRateLimited: 'The desktop is pausing requests for a moment.',
  errorUnavailable: 'There is no connection to the desktop.',
} as const;

/** Words for what an interaction is and does; for elements that show one. */
export const interactionTexts = {
  call: 'Call',
  chat: 'Chat',
  email: 'E-mail',
  workItem: 'Work item',
  consultation: 'Consultation',
  interaction: 'Interaction',
  stateUnknown: 'Unknown state',
  stateDialing: 'Dialing',
  stateTalking: 'Talking',
  stateEnded: 'Ended',
  statePreview: 'Preview',
  stateWaiting: 'Waiting',
  stateRejected: 'Rejected',
  stateCanceled: 'Canceled',
  stateRinging: 'Ringing',
  stateOnHold: 'On hold',
  stateAccepted: 'Accepted',
  stateComposing: 'Composing',
  stateCompleted: 'Completed',
  stateInWorkbin: 'In workbin',
  stateRevoked: 'Revoked',
} as const;
