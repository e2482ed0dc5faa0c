import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';
import type { ScapiClientOptions } from '../options.js';

/** A message as the application sent it. */
export interface Sent {
  readonly request?: string;
  readonly parameters?: readonly unknown[];
  readonly event?: string;
  readonly data?: unknown;
  readonly referenceId: string;
  readonly userAgent: string;
  readonly protocolVersion: number;
  readonly frameId?: unknown;
}

/** What the desktop answers: a member of the reply, or nothing at all. */
export type Answer = { readonly data?: unknown; readonly errorMessage?: unknown } | 'silence';

/** A desktop at the other end of a port; the test says what it does. */
export interface ScriptedDesktop {
  /** Give it to the client. */
  readonly port: MessagePort;
  /** Everything received, oldest first. */
  readonly received: Sent[];
  /** Requests received of this name. */
  readonly requests: (name: string) => readonly Sent[];
  /** Subscriptions that are open, by identifier. */
  readonly subscriptions: Map<string, string>;
  /** Answers requests; by default every one is granted. Subscriptions are acknowledged apart from it. */
  answer: (message: Sent) => Answer;
  /** Turns the acknowledgement of subscriptions off. */
  acknowledges: boolean;
  /** Sends anything. */
  readonly send: (message: unknown) => void;
  /** Sends an event to every subscriber, once per subscription. */
  readonly emit: (event: string, data: unknown) => void;
  /** Forgets its subscriptions, as a load of the page does. */
  readonly forget: () => void;
  readonly close: () => void;
}

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };

/** The services that the desktop names unless the test says otherwise. */
export const ALL_SERVICES: readonly string[] = ['*'];

export function createScriptedDesktop(): ScriptedDesktop {
  const { port1, port2 } = new MessageChannel();
  const received: Sent[] = [];
  const subscriptions = new Map<string, string>();
  let count = 0;

  const send = (message: unknown): void => port1.postMessage(message);
  const desktop: ScriptedDesktop = {
    port: port2,
    received,
    subscriptions,
    requests: (name) => received.filter(({ request }) => request === name),
    answer: ({ request }) =>
      request === 'system.getAllowedServices' ? { data: ALL_SERVICES } : {},
    acknowledges: true,
    send,
    emit: (event, data) => {
      for (const name of subscriptions.values())
        if (name === event) send({ ...SERVER, event, data });
    },
    forget: () => {
      subscriptions.clear();
      count = 0;
    },
    close: () => port1.close(),
  };

  port1.onmessage = ({ data }: MessageEvent<Sent>) => {
    received.push(data);
    const { referenceId, event } = data;
    if (event === 'unsubscribe') {
      subscriptions.delete(String(data.data));
    } else if (event === 'subscribe') {
      const subscriptionId = `sub-${++count}`;
      subscriptions.set(subscriptionId, String(data.data));
      if (desktop.acknowledges) send({ ...SERVER, referenceId, subscriptionId });
    } else {
      const answer = desktop.answer(data);
      if (answer !== 'silence') send({ ...SERVER, referenceId, ...answer });
    }
  };
  return desktop;
}

/** A client and its desktop. */
export function createPair(options: ScapiClientOptions = {}): {
  readonly client: ScapiClient;
  readonly desktop: ScriptedDesktop;
} {
  const desktop = createScriptedDesktop();
  const client = createScapiClient({ port: desktop.port, logger: () => undefined, ...options });
  return { client, desktop };
}

/** What a promise rejects with; fails when it does not. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (reason) {
    return reason;
  }
  throw new Error('It should have rejected.');
};

/** The code of the ScapiError that a promise rejects with. */
export const rejectionCode = async (promise: Promise<unknown>): Promise<unknown> =>
  ((await rejection(promise)) as { readonly code?: unknown }).code;
