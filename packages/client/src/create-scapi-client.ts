import { parseServerMessage, type Agent, type Interaction } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import { createConnection } from './connection/connection.js';
import type { ConnectionState } from './connection/status.js';
import type { Core } from './core.js';
import { quietLogger } from './diagnostics/logger.js';
import { ScapiError } from './errors.js';
import { createNamespaces, type Namespaces } from './namespaces/namespaces.js';
import type { RequestOptions, ScapiClientOptions } from './options.js';
import { createRequester, type Requester } from './requester.js';
import { createAgentStateStore, createAgentStore, type AgentState } from './stores/agent.js';
import { createInteractionsStore, selectInteraction } from './stores/interactions.js';
import { createBroker, type Outgoing } from './wire/broker.js';
import { createEventHub, type EventHub } from './wire/event-hub.js';
import { createPacer } from './wire/pacer.js';
import { createPortTransport } from './wire/port-transport.js';
import { createWindowTransport } from './wire/window-transport.js';

/** Talks to one Agent Desktop. Made by {@link createScapiClient}. */
export interface ScapiClient extends Namespaces {
  /** Where the connection stands. */
  readonly $status: ReadableAtom<ConnectionState>;
  /** The services this origin may call; `undefined` while unknown. */
  readonly $allowedServices: ReadableAtom<readonly string[] | undefined>;
  /** Who is logged in; `undefined` while unknown. */
  readonly $agent: ReadableAtom<Agent | undefined>;
  /** The agent's global state; `undefined` while unknown. */
  readonly $agentState: ReadableAtom<AgentState | undefined>;
  /** Everything the agent handles now. */
  readonly $interactions: ReadableAtom<readonly Interaction[]>;
  /** One interaction; `undefined` while there is none of this identifier. */
  $interaction(interactionId: string): ReadableAtom<Interaction | undefined>;

  /**
   * Looks for the desktop and resolves when it answered. Every request does this by itself.
   *
   * @returns Rejects with a `ScapiError`: `UNAVAILABLE` (its hint says why), `CLOSED`; or with the
   *   signal's reason.
   */
  connect(options?: Pick<RequestOptions, 'signal'>): Promise<void>;
  /** Sends any request by its name on the wire, also one this version does not know. */
  readonly request: Requester;
  /**
   * Calls `listener` with every event of a name, from this moment on.
   *
   * @returns The function that stops it; its `ready` says when the desktop acknowledged.
   */
  readonly on: EventHub['on'];
  /** Ends everything: subscriptions, timers, listeners; what waits rejects with `CLOSED`. */
  close(): void;
}

/**
 * Creates a client of the Agent Desktop that embeds or opened this page.
 *
 * @throws ScapiError `INVALID_ARGUMENT` when the origin is not one, or cannot be derived.
 * @see Protocol reference, section 2.
 */
export function createScapiClient(options: ScapiClientOptions = {}): ScapiClient {
  const {
    timeout = 10_000,
    heartbeat = 30_000,
    lenient = false,
    logger: log = quietLogger,
  } = options;
  const transport = options.port
    ? createPortTransport(options.port)
    : createWindowTransport(options, (message) => {
        log('warn', message);
      });
  const broker = createBroker(transport.send);
  const pacer = createPacer(options.rateLimit);
  let lastHeard = 0;

  const connection = createConnection({
    timeout,
    heartbeat,
    origin: transport.origin,
    unreachable: transport.unreachable,
    probe: async (signal) => {
      const probe: Outgoing = { request: 'system.getAllowedServices' };
      return (await broker.exchange(probe, { timeout, signal })).data;
    },
    onChange: (isConnected) => {
      if (isConnected) hub.open();
      else hub.suspend();
    },
  });

  const hub = createEventHub({
    subscribe: (name) => broker.exchange({ event: 'subscribe', data: name }, { timeout }),
    unsubscribe: (subscriptionId) => {
      broker.post({ event: 'unsubscribe', data: subscriptionId });
    },
  });

  transport.listen((data) => {
    const message = parseServerMessage(data, { lenient });
    if (!message) return;
    lastHeard = Date.now();
    connection.alive();
    if (message.kind === 'event') hub.dispatch(message.event, message.data);
    else if (message.kind === 'frame') broker.identify(message.frameId);
    else if (message.kind !== 'text') broker.settle(message);
  }, connection.reloaded);

  const start = (): void => {
    connection.ready().catch(() => undefined);
  };
  const request = createRequester({
    connection,
    broker,
    pacer,
    timeout,
    lastHeard: () => lastHeard,
  });
  const on: EventHub['on'] = (name, listener, listenOptions) => {
    start();
    return hub.on(name, listener, listenOptions);
  };
  const core: Core = { request, on, start, log, $status: connection.$status };
  const $interactions = createInteractionsStore(core);

  return {
    ...createNamespaces(request),
    $status: connection.$status,
    $allowedServices: connection.$allowedServices,
    $agent: createAgentStore(core),
    $agentState: createAgentStateStore(core),
    $interactions,
    $interaction: (interactionId) => selectInteraction($interactions, interactionId),
    connect: async ({ signal } = {}) => {
      signal?.throwIfAborted();
      await connection.ready();
      signal?.throwIfAborted();
    },
    request,
    on,
    close: () => {
      if (connection.$status.get().status === 'closed') return;
      hub.close();
      connection.close();
      broker.close(new ScapiError('CLOSED', 'The client was closed.'));
      pacer.close();
      transport.close();
    },
  };
}
