import type { NamespaceName, SIGNATURES } from '@scapi/protocol';

/**
 * What callbacks receive: the desktop's whole message without its `referenceId`. So a result is
 * under `data`, and the reason of a failure under `errorMessage`.
 *
 * @see Protocol reference, section 2.3.
 */
export interface Envelope {
  readonly data?: unknown;
  readonly errorMessage?: unknown;
  readonly [member: string]: unknown;
}

/** Called when the desktop answered without an error. */
export type Done = (answer: Envelope) => void;

/**
 * Called when the desktop refused or cannot be reached; and when it did not answer within 10
 * seconds, then with the vendor's text `Request timeout`.
 */
export type Fail = (reason: Envelope | string) => void;

/** Called with every event message: `event` is its name, `data` what happened. */
export type EventHandler = (message: Envelope) => void;

/** One function of a namespace: the parameters in wire order, then {@link Done} and {@link Fail}. */
export type ServiceFunction = (...parametersAndCallbacks: readonly unknown[]) => void;

/**
 * The functions by namespace: the 74 of the vendor's script, and the three that its manual has beyond
 * it. @see Protocol reference, section 4.
 */
export type ServiceNamespaces = {
  readonly [Namespace in NamespaceName]: {
    readonly [Method in keyof (typeof SIGNATURES)[Namespace]]: ServiceFunction;
  };
};

/**
 * `genesys.wwe.service`: the functions of the vendor's script, and a way on from it.
 *
 * @see Protocol reference, section 2.8.
 */
export interface ServiceClientApi<Client = unknown> extends ServiceNamespaces {
  /**
   * Sends any message at once, also a request that this version does not know.
   *
   * @param message - for example `{ request: 'voice.dial', parameters: ['5001'] }`; stays as it is.
   * @param done - called with the answer.
   * @param fail - called with the reason of a failure, also when `done` is left out.
   * @returns The identifier that the message got; empty when there is no desktop to send it to.
   * @throws DataCloneError when the message holds what cannot be sent, such as an element.
   */
  sendMessage(message: object, done?: Done | null, fail?: Fail | null): string;
  /**
   * Calls `handler` with every event of these names, from now on; once, however often the same
   * handler subscribes with the same context.
   *
   * @param event - one name or several.
   * @param context - becomes `this` of the handler; the window if left out.
   * @returns The service itself.
   */
  subscribe(event: string | readonly string[], handler: EventHandler, context?: unknown): this;
  /** Ends all subscriptions of a handler; returns the service itself. */
  unsubscribe(handler: EventHandler): this;
  /** Ends everything: subscriptions, the requests under way (they fail), the connection. */
  unload(): void;
  /**
   * Talks to this window from now on, in place of the opener or parent: for a page that embeds the
   * desktop.
   */
  targetWWEWindow(target: Window | null): void;
  /** Set by the page: receives the desktop's text messages. @see Protocol reference, section 2.6. */
  onMessage?: (text: string) => void;
  /**
   * The new client, on the same connection.
   *
   * @throws ScapiError while there is no connection: the origin of the desktop is not known.
   */
  readonly client: Client;
}
