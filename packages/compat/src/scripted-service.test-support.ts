/** A service over a desktop that the test plays itself. */
import { openLink, type Link } from '@scapi/client/link.js';
import { createService } from './create-service.js';
import { createLightClient, type LightClient } from './light-client.js';
import type { ServiceClientApi } from './service-client-api.js';

type Transport = Parameters<typeof openLink>[0];

/** What the service sent. */
export interface Sent {
  readonly referenceId: string;
  readonly request?: string;
  readonly parameters?: readonly unknown[];
  readonly event?: string;
  readonly data?: unknown;
  readonly [member: string]: unknown;
}

export interface ScriptedService {
  readonly service: ServiceClientApi<LightClient>;
  readonly link: () => Link;
  /** Everything sent, oldest first; {@link last} is the latest that is no probe for the desktop. */
  readonly sent: readonly Sent[];
  readonly last: () => Sent;
  readonly of: (event: 'subscribe' | 'unsubscribe') => readonly Sent[];
  /** Hands in a message of the desktop. */
  readonly say: (message: unknown) => void;
  /** Answers a message. */
  readonly answer: (to: Sent, members?: object) => void;
  /** The windows that links were opened with. */
  readonly targets: readonly (Window | undefined)[];
}

const fromServer = { userAgent: 'WWE Server', protocolVersion: 2 };

/**
 * @param options - `silent`: the desktop answers nothing of itself; else it answers the probe and
 *   acknowledges subscriptions. `unreachable`: there is no desktop.
 */
export function openScriptedService({
  strict = false,
  debug = false,
  silent = false,
  unreachable = false,
} = {}): ScriptedService {
  const sent: Sent[] = [];
  const targets: (Window | undefined)[] = [];
  /** Of the links that are open; while one takes over from another both are. */
  const listeners: ((data: unknown) => void)[] = [];
  let link: Link | undefined;
  let subscriptions = 0;

  const say = (message: unknown): void => {
    for (const listener of [...listeners]) listener(structuredClone(message));
  };
  const answer = ({ referenceId }: Sent, members: object = {}): void =>
    say({ referenceId, ...members, ...fromServer });

  const createTransport = (): Transport => ({
    origin: () => undefined,
    unreachable: () =>
      unreachable ? { reason: 'not-embedded', hint: 'Open it in the desktop.' } : undefined,
    mayReloadUnseen: () => false,
    send: (message) => {
      const copy = structuredClone(message) as Sent;
      sent.push(copy);
      if (silent) return;
      queueMicrotask(() => {
        if (copy.request === 'system.getAllowedServices') answer(copy, { data: ['*'] });
        if (copy.event === 'subscribe')
          answer(copy, { subscriptionId: `sub-${String(++subscriptions)}` });
      });
    },
    listen: ({ receive }) => {
      listeners.push(receive);
    },
    forget: () => undefined,
    close: () => listeners.shift(),
  });
  const service = createService({
    open: (target) => {
      targets.push(target);
      const options = { timeout: 10_000, heartbeat: 0, lenient: !strict };
      return (link = openLink(createTransport(), options, () => undefined));
    },
    createClient: createLightClient,
    strict,
    debug,
  });

  return {
    service,
    link: () => {
      if (!link) throw new Error('No link was opened');
      return link;
    },
    sent,
    last: () => {
      const last = sent.at(-1);
      if (!last) throw new Error('Nothing was sent');
      return last;
    },
    of: (event) => sent.filter((message) => message.event === event),
    say,
    answer,
    targets,
  };
}

/** Calls that a callback received. */
export interface Recorder {
  (this: unknown, value: unknown): void;
  readonly calls: unknown[];
  readonly contexts: unknown[];
}

/** Records what it is called with. */
export function record(): Recorder {
  const calls: unknown[] = [];
  const contexts: unknown[] = [];
  function recorder(this: unknown, value: unknown): void {
    calls.push(value);
    contexts.push(this);
  }
  return Object.assign(recorder, { calls, contexts });
}

/** Lets promises and timers of 0 ms come to their end. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Runs `act` while the timers of 10 seconds are in our hands; returns them. */
export function catchTimeouts(act: () => void): readonly (() => void)[] {
  const { setTimeout: real } = window;
  const caught: (() => void)[] = [];
  window.setTimeout = ((run: () => void, delay?: number, ...values: unknown[]) => {
    if (delay !== 10_000) return real(run, delay, ...values);
    caught.push(run);
    return 0;
  }) as typeof setTimeout;
  try {
    act();
  } finally {
    window.setTimeout = real;
  }
  return caught;
}
