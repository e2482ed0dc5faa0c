import { sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-inspector>` says. */
export const inspectorTexts = {
  ...sharedTexts,
  inspectorMessages: 'Messages',
  inspectorFilter: 'Filter',
  inspectorKind: 'Kind',
  inspectorAll: 'All kinds',
  inspectorPause: 'Pause',
  inspectorResume: 'Go on',
  inspectorClear: 'Clear',
  inspectorExport: 'Export',
  inspectorCopy: 'Copy',
  inspectorCopied: 'Copied.',
  inspectorCopyFailed:
    'The browser does not let this page copy. The text is selected: press Ctrl+C.',
  inspectorMessage: 'Message',
  inspectorOut: 'to the desktop',
  inspectorIn: 'from the desktop',
  inspectorNone: 'No messages',
  inspectorPaused: 'Paused',
  inspectorShown: (shown: string, total: string): string => `Messages: ${shown} of ${total}`,
  inspectorRate: (count: string): string => `Requests in the last minute: ${count}`,
  inspectorPending: (count: string): string => `Waiting for an answer: ${count}`,
  inspectorSubscriptions: (count: string): string => `Subscriptions: ${count}`,
  inspectorRequest: 'Request',
  inspectorReply: 'Reply',
  inspectorError: 'Error',
  inspectorEvent: 'Event',
  inspectorSubscribe: 'Subscribe',
  inspectorUnsubscribe: 'Unsubscribe',
  inspectorOther: 'Other',
} as const;
