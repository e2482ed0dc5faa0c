import type { ParametersOf, RequestName, ResultOf } from '@scapi/protocol';
import type { Page } from '@playwright/test';
import type { AgentActions, Desktop, DesktopState, WorldActions } from '../engine/contract.js';
import type { Faults } from '../engine/faults.js';
import type { LogEntry } from '../engine/log.js';
import { requestsTo } from '../testing/received-requests.js';
import {
  createCallShortcuts,
  type DesktopShortcuts,
  type ShortcutTarget,
} from '../testing/shortcuts.js';

/** The same methods on another page: each answers with a promise. */
export type Remote<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never;
};

/** The faults of a desktop on another page. */
export type RemoteFaults = Remote<
  Pick<Faults, 'add' | 'remove' | 'list' | 'clear' | 'quarantine' | 'endQuarantine'>
>;

/** The desktop around the application under test. */
export interface DesktopHandle extends DesktopShortcuts {
  /** The page that shows the desktop, to press buttons as the agent does. */
  readonly page: Page;
  /** What customers, colleagues, routing and campaigns do. */
  readonly world: Remote<WorldActions>;
  /** What the agent does at the desktop's own controls. */
  readonly agent: Remote<AgentActions>;
  /** What goes wrong on purpose. */
  readonly faults: RemoteFaults;
  /** Does what a request does, as if the agent had used the desktop's own control. */
  perform<Name extends RequestName>(
    name: Name,
    ...parameters: ParametersOf<Name>
  ): Promise<ResultOf<Name>>;
  /** What is on the desktop's screen now. */
  state(): Promise<DesktopState>;
  /** Every message that crossed, with what became of it; oldest first. */
  log(): Promise<readonly LogEntry[]>;
  /** Changes options or dialect now. */
  configure(change: Parameters<Desktop['configure']>[0]): Promise<void>;
  /** Reloads the desktop, as its page would. */
  reload(): Promise<void>;
}

/** The window of the desktop's page. */
declare const window: { readonly scapiDesktop?: Desktop };

/** Makes the handle of the desktop on a page. */
export function createDesktopHandle(page: Page): DesktopHandle {
  /** Reads a member of the desktop, or of one of its parts; what is a method is called. */
  async function ask(path: readonly string[], parameters: readonly unknown[] = []) {
    const answer = await page.evaluate(askInPage, { path, parameters });
    if ('refusal' in answer) throw new Error(answer.refusal);
    return answer.result;
  }
  const part = <Methods>(name: string): Remote<Methods> =>
    new Proxy({} as Remote<Methods>, {
      get: (_, method) =>
        // A promise has `then`, and this is none.
        typeof method === 'symbol' || method === 'then'
          ? undefined
          : (...parameters: unknown[]) => ask([name, method], parameters),
    });
  const world = part<WorldActions>('world');
  const log = () => ask(['log', 'entries']) as Promise<readonly LogEntry[]>;
  const perform = ((...parameters) => ask(['perform'], parameters)) as DesktopHandle['perform'];
  const waitForCalls: ShortcutTarget['waitForCalls'] = async (states) => {
    const found = await page.waitForFunction((wanted) => {
      const calls = window.scapiDesktop?.state.interactions.filter(
        ({ media, state }) => media === 'voice' && (wanted?.includes(state) ?? true),
      );
      return calls && calls.length > 0 ? calls : undefined;
    }, states);
    return (await found.jsonValue()) ?? [];
  };

  return {
    page,
    world,
    agent: part('agent'),
    faults: part('faults'),
    perform,
    log,
    state: () => ask(['state']) as Promise<DesktopState>,
    async configure(change) {
      await ask(['configure'], [change]);
    },
    async reload() {
      await ask(['reload']);
    },
    received: async (name) => requestsTo({ log: { entries: await log() } }, name),
    async subscribed(event) {
      await page.waitForFunction(
        (name) =>
          window.scapiDesktop?.state.frames.some(({ subscriptions }) =>
            subscriptions.includes(name),
          ),
        event,
      );
    },
    ...createCallShortcuts({ world, perform, waitForCalls }),
  };
}

interface Question {
  readonly path: readonly string[];
  readonly parameters: readonly unknown[];
}

/** In the page. What the desktop refuses comes back as words: the page's own stack says nothing to a test. */
function askInPage({
  path,
  parameters,
}: Question): { readonly result: unknown } | { readonly refusal: string } {
  let owner: unknown;
  let value: unknown = window.scapiDesktop;
  if (!value) return { refusal: 'The page has no desktop: it is loading, or it is another page.' };
  try {
    for (const name of path) {
      owner = value;
      value = Reflect.get(owner as object, name);
    }
    if (typeof value === 'function') value = Reflect.apply(value, owner, parameters);
    return { result: value };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}
