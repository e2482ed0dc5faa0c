import { CLIENT_USER_AGENT, isRecord, PROTOCOL_VERSION } from '@scapi/protocol';
import type { Desktop, DesktopInit, Frame, FramePeer } from './contract.js';
import { createManualClock, type ManualClock } from './clock.js';
import { createDesktop } from './create-desktop.js';

/** What a desktop posts, as an application without any library reads it. */
export type Posted = Readonly<Record<string, unknown>>;

/** An application that speaks the protocol by hand. */
export interface Application {
  readonly frame: Frame;
  /** Everything that arrived, oldest first. */
  readonly received: readonly unknown[];
  /** Sends a request; resolves with the whole answer. */
  request(name: string, ...parameters: readonly unknown[]): Promise<Posted>;
  /** Sends a subscription; resolves with the acknowledgement. */
  subscribe(...events: readonly string[]): Promise<Posted>;
  /** Sends anything. */
  send(message: object): void;
  /** The payloads of events that arrived, with the event name as `event`. */
  events(name?: string): readonly Posted[];
  /** Their event types, or the name of an event that has none. */
  eventTypes(name?: string): readonly string[];
  /** Forgets what arrived. */
  forget(): void;
}

/** Was the answer an error? */
export const fails = async (answer: Promise<Posted>): Promise<boolean> =>
  'errorMessage' in (await answer);

let count = 0;

/** Attaches an application to a desktop. */
export function attachApplication(desktop: Desktop, peer: Partial<FramePeer> = {}): Application {
  let received: unknown[] = [];
  const waiting = new Map<unknown, (answer: Posted) => void>();
  const frame = desktop.attach({
    origin: 'https://app.example',
    label: 'App',
    post(message) {
      received.push(message);
      if (!isRecord(message) || message['event']) return;
      waiting.get(message['referenceId'])?.(message);
      waiting.delete(message['referenceId']);
    },
    ...peer,
  });

  const send = (message: object): void =>
    frame.receive({ userAgent: CLIENT_USER_AGENT, protocolVersion: PROTOCOL_VERSION, ...message });

  const ask = (message: object): Promise<Posted> =>
    new Promise((resolve) => {
      const referenceId = `ref-${++count}`;
      waiting.set(referenceId, resolve);
      send({ ...message, referenceId });
    });

  const events = (name?: string): readonly Posted[] =>
    received
      .filter(isRecord)
      .filter(({ event }) => event !== undefined && (name === undefined || event === name))
      .map(({ event, data }) => ({ ...(isRecord(data) ? data : { data }), event }));

  return {
    frame,
    send,
    events,
    get received() {
      return received;
    },
    request: (request, ...parameters) => ask({ request, parameters }),
    subscribe: (...data) => ask({ event: 'subscribe', data }),
    eventTypes: (name) => events(name).map((event) => String(event['eventType'] ?? event['event'])),
    forget() {
      received = [];
    },
  };
}

/** A desktop in manual time, with one application that hears every event. */
export interface Stage {
  readonly desktop: Desktop;
  readonly clock: ManualClock;
  readonly app: Application;
}

/** The events that carry what happens, but for messenger channels. */
export const EVENTS = ['agent', 'media', 'interaction', 'markdone', 'system', 'outbound'];

/** Sets the stage. */
export async function createStage(init: DesktopInit = {}): Promise<Stage> {
  const clock = createManualClock();
  const desktop = createDesktop({ clock, ...init });
  const app = attachApplication(desktop);
  const subscribed = app.subscribe(...EVENTS);
  clock.advance(init.latency ?? 0);
  await subscribed;
  app.forget();
  return { desktop, clock, app };
}

/** Lets what is on its way arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
}
