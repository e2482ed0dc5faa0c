import { CASE_EVENT_TYPES, INTERACTION_CHANGE_TYPES } from './event-types.js';
import type {
  AgentEvent,
  CampaignEvent,
  CaseEvent,
  CaseIdChangedEvent,
  EventOf,
  FrameStateEvent,
  InteractionChangeEvent,
  MarkdoneEvent,
  MediaEvent,
  ToastButtonEvent,
  UnrecognizedEvent,
} from './events.js';
import { readInteraction } from './interaction.js';
import { isRecord } from './json.js';
import { CAMPAIGN_EVENT_TYPES } from './outbound.js';
import { attempt, readRecord, stateNameIn, toOneOf, toText } from './reading.js';
import { FRAME_STATES } from './system.js';

/**
 * Reads the untrusted payload of an event. What cannot be read arrives as
 * {@link UnrecognizedEvent}, never as nothing; what a messenger channel carries arrives as it came.
 * Never throws.
 *
 * @see Protocol reference, section 7.
 */
export function readEvent<Name extends string>(name: Name, data: unknown): EventOf<Name> {
  if (name.startsWith('messenger:')) return data as EventOf<Name>;
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  const event = attempt(() => read?.(data));
  const unrecognized: UnrecognizedEvent = { eventType: undefined, received: data };
  return (event ?? unrecognized) as EventOf<Name>;
}

const READERS: Readonly<Record<string, (data: unknown) => object | undefined>> = {
  agent: (data) =>
    readRecord<AgentEvent>(withStateName(data), STATE_CHANGE, {
      reason: toText,
      reasonCode: toText,
    }),
  media: (data) =>
    readRecord<MediaEvent>(
      withStateName(data),
      { ...STATE_CHANGE, media: toText },
      { reason: toText, reasonCode: toText },
    ),
  interaction: (data) =>
    readRecord<InteractionChangeEvent>(
      data,
      { eventType: toOneOf(INTERACTION_CHANGE_TYPES), interaction: readInteraction },
      { media: toText },
    ) ??
    readRecord<CaseEvent>(
      data,
      { eventType: toOneOf(CASE_EVENT_TYPES), selectedCaseId: toText },
      {},
    ) ??
    readRecord<CaseIdChangedEvent>(
      data,
      { eventType: toOneOf(['CASE_ID_CHANGED']), caseId: toText, previousCaseId: toText },
      {},
    ),
  markdone: (data) =>
    readRecord<MarkdoneEvent>(
      data,
      { eventType: () => 'MARKDONE', interaction: readInteraction },
      {},
    ),
  system: (data) =>
    // Decided by frameState alone: the documented examples carry no event type.
    readRecord<FrameStateEvent>(
      data,
      { frameState: toOneOf(FRAME_STATES) },
      { eventType: () => undefined },
    ) ??
    readRecord<ToastButtonEvent>(
      data,
      {
        eventType: toOneOf(['CUSTOM_TOAST_BUTTON_CLICK']),
        customToastId: toText,
        buttonIndex: toIndex,
      },
      {},
    ),
  outbound: (data) =>
    readRecord<CampaignEvent>(
      data,
      { eventType: toOneOf(CAMPAIGN_EVENT_TYPES), campaign: toText },
      { mode: toText },
    ),
};

const STATE_CHANGE = { eventType: toOneOf(['STATE_CHANGED']), mediaState: toText } as const;

const withStateName = (data: unknown): unknown =>
  isRecord(data) ? { ...data, mediaState: stateNameIn(data) } : data;

const toIndex = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
