/**
 * The wire as the stores see it, one message at a time: a test decides when the desktop reads what
 * the client posted, when it posts the answer it found then, and when the client hears what was
 * posted. Both directions keep their order, as `postMessage` does; but events may be posted between
 * the moment a snapshot is taken and the moment it is posted.
 */
import type { RequestName } from '@scapi/protocol';
import { atom } from 'nanostores';
import type { ConnectionState } from '../link/status.js';
import type { Core } from './core.js';
import { ScapiError } from '../errors.js';
import type { RequestOptions } from '../options.js';

type Listener = (event: never) => void;

interface Posted {
  readonly name: string;
  readonly read: () => void;
  readonly giveUp?: () => void;
}

/** Answers a request from what the desktop knows at that moment; a `ScapiError` refuses it. */
export type Service = (...parameters: readonly unknown[]) => unknown;

export function createScriptedCore(services: Partial<Record<RequestName, Service>>) {
  const $status = atom<ConnectionState>({ status: 'idle' });
  const listeners = new Map<string, Set<Listener>>();
  const subscribed = new Set<string>();
  const pending = new Set<(error: Error) => void>();
  const problems: unknown[] = [];
  let toDesktop: Posted[] = [];
  let answers: (() => void)[] = [];
  let toClient: (() => void)[] = [];

  const isConnected = (): boolean => $status.get().status === 'connected';

  /** Posts to the desktop; settles when its answer was delivered, or the connection is lost. */
  const exchange = (name: string, serve: () => unknown, signal?: AbortSignal): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        pending.delete(lose);
        act();
      };
      const lose = (error: Error): void => {
        settle(() => {
          reject(error);
        });
      };
      pending.add(lose);
      signal?.addEventListener('abort', () => {
        lose(signal.reason as Error);
      });
      toDesktop.push({
        name,
        giveUp: () => {
          lose(noAnswer());
        },
        read: () => {
          const answer = serve();
          answers.push(() => {
            if (answer instanceof ScapiError) lose(answer);
            else
              settle(() => {
                resolve(answer);
              });
          });
        },
      });
    });

  const post = (): void => {
    toClient.push(...answers.splice(0, 1));
  };

  const subscribe = async (name: string): Promise<void> => {
    // `ready` reports the outcome to a caller that asks for it.
    await exchange(`subscribe ${name}`, () => void subscribed.add(name)).catch(() => undefined);
  };

  const acknowledged = new Map<string, Promise<void>>();

  const core: Core = {
    $status,
    start: () => undefined,
    onGap: () => () => undefined,
    hasRoom: () => true,
    followed: new Set(),
    log: (_level, _message, details) => problems.push(details),
    request: (async (
      name: RequestName,
      parameters: readonly unknown[],
      options: RequestOptions = {},
    ) => {
      if (!isConnected()) throw new ScapiError('UNAVAILABLE', 'There is no desktop.');
      return exchange(name, () => services[name]?.(...parameters), options.signal);
    }) as Core['request'],
    on: (name, listener) => {
      const own = new Set<Listener>(listeners.get(name));
      own.add(listener);
      listeners.set(name, own);
      if (own.size === 1 && isConnected()) acknowledged.set(name, subscribe(name));
      const stop = (): void => {
        const left = new Set(listeners.get(name));
        left.delete(listener);
        listeners.set(name, left);
        if (left.size === 0 && isConnected()) {
          toDesktop.push({
            name: `unsubscribe ${name}`,
            read: () => void subscribed.delete(name),
          });
        }
      };
      return Object.assign(stop, { ready: acknowledged.get(name) ?? Promise.resolve() });
    },
  };

  return {
    core,
    problems,
    /** Event names the desktop sends now. */
    subscribed: subscribed as ReadonlySet<string>,
    /** Names of what the desktop has not read yet. */
    waiting: () => toDesktop.map(({ name }) => name),
    connect: () => {
      // First the wire, then the readers, as the connection does it.
      for (const [name, own] of listeners) {
        if (own.size > 0) acknowledged.set(name, subscribe(name));
      }
      $status.set({ status: 'connected', origin: undefined });
    },
    /** Nothing is heard any more, and what was under way is lost; `reload`: also the subscriptions. */
    lose: ({ reload = true } = {}) => {
      toDesktop = [];
      answers = [];
      toClient = [];
      if (reload) subscribed.clear();
      $status.set({ status: 'lost', cause: 'silent' });
      for (const reject of [...pending]) reject(noAnswer());
    },
    /** The desktop reads the next message, and finds its answer. */
    read: () => toDesktop.shift()?.read(),
    /** The desktop posts the next answer. */
    post,
    /** The next message never reaches the desktop; after a while its sender gives it up. */
    swallow: () => toDesktop.shift()?.giveUp?.(),
    /** The desktop posts an event, if the client has subscribed to it. */
    emit: (name: string, event: unknown) => {
      if (!subscribed.has(name)) return;
      toClient.push(() => {
        for (const listener of listeners.get(name) ?? []) listener(event as never);
      });
    },
    /** The client hears the next message, and acts on it. */
    deliver: async () => {
      toClient.shift()?.();
      await settle();
    },
    /** Reads and delivers until nothing is under way. */
    drain: async () => {
      await settle();
      while (toDesktop.length + answers.length + toClient.length > 0) {
        toDesktop.shift()?.read();
        post();
        toClient.shift()?.();
        await settle();
      }
    },
  };
}

const noAnswer = (): ScapiError => new ScapiError('TIMEOUT', 'No answer.');

export type ScriptedCore = ReturnType<typeof createScriptedCore>;

/** Lets promises run: as many turns as the longest chain of them in a store needs. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
