/** Each element shows what hook and composable of its control show, in the same order. */
import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import {
  contracts,
  runContracts,
  type Contract,
  type ControlName,
  type Shown,
  type Use,
} from '../../../e2e/contracts/run-contracts.test-support.js';
import './all.js';

/** How an agent uses the element of a control, and reads it. */
interface Row {
  readonly tag: string;
  readonly properties?: object;
  readonly actions: Readonly<Record<string, (element: Tag, ...values: never[]) => unknown>>;
  /** What is shown, in the contract's words; nothing while the element says why it is off. */
  readonly read: (root: ShadowRoot) => string | undefined;
  /** What it shows for a word of the contract, where it shows several alike. */
  readonly blur?: (word: string) => string;
}

/** An element, with properties by name. */
type Tag = HTMLElement & { readonly shadowRoot: ShadowRoot } & Record<string, unknown>;

/** Clicks what is there and on, and waits for it. */
async function click(element: Tag, selector: string): Promise<void> {
  const find = (): HTMLElement | null => element.shadowRoot.querySelector(selector);
  const isOn = (): boolean => find()?.matches(':not(:disabled, [aria-disabled="true"])') ?? false;
  await waitUntil(isOn, `${selector} is not there, or off`);
  find()?.click();
}

const read = (root: ShadowRoot, selector: string, name: string): string | undefined =>
  root.querySelector<HTMLElement>(selector)?.dataset[name];

/** Actions that are buttons of the same name. */
const buttons = (...names: readonly string[]): Row['actions'] =>
  Object.fromEntries(
    names.map((name) => [name, (element: Tag) => click(element, `[data-action="${name}"]`)]),
  );

function type(element: Tag, selector: string, text: string): void {
  const field = element.shadowRoot.querySelector<HTMLInputElement>(selector)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const STATES: Readonly<Record<string, string>> = {
  ready: 'READY',
  'not-ready': 'NOT_READY',
};

const CONNECTION: Readonly<Record<string, string>> = {
  Connected: 'connected',
  'The connection was closed': 'closed',
};

const GUARD_KINDS: Readonly<Record<string, string>> = {
  pausing: 'busy',
  guarded: 'safe',
  resuming: 'busy',
};

/** Only whether this tab leads can be seen. */
const leadsOrNot = (word: string): string => (word === 'leading' ? 'leading' : 'not leading');

/** The element of each control. */
const rows: Readonly<Record<ControlName, Row>> = {
  useDial: {
    tag: 'scapi-click-to-dial',
    properties: { destination: '5001' },
    actions: {
      dial: (element, destination) => {
        element['destination'] = destination;
        return click(element, '[part~="button"]');
      },
      cancel: (element) => click(element, '[part="cancel"]'),
    },
    read: (root) => {
      const state = read(root, '[data-state]', 'state');
      return state === 'off' ? undefined : state;
    },
  },
  useAgentState: {
    tag: 'scapi-agent-state',
    actions: {
      setState: async (element, operationName) => {
        await click(element, '[part~="button"]');
        await click(element, `[data-operation="${operationName as string}"]`);
      },
    },
    read: (root) => STATES[read(root, '[part~="button"]', 'kind') ?? ''] ?? 'unknown',
  },
  useCases: {
    tag: 'scapi-case-selector',
    actions: { select: (element, caseId) => click(element, `[data-case="${caseId as string}"]`) },
    read: (root) => {
      const options = [...root.querySelectorAll('[role="option"]')];
      return `${options.length}, selected ${options.findIndex((one) => one.ariaSelected === 'true')}`;
    },
  },
  useConnection: {
    tag: 'scapi-connection-status',
    actions: {},
    read: (root) => CONNECTION[root.querySelector('[part="status"]')?.textContent.trim() ?? ''],
  },
  useRecording: {
    tag: 'scapi-recording-controls',
    actions: buttons('start', 'pause', 'resume', 'stop'),
    read: (root) => read(root, '[data-state]', 'state') ?? 'none',
  },
  useRecordingGuard: {
    tag: 'scapi-recording-guard',
    properties: { innerHTML: '<input />' },
    actions: {
      enter: (element) => element.querySelector('input')?.focus(),
      leave: (element) => element.querySelector('input')?.blur(),
    },
    read: (root) => read(root, '[part="status"]', 'kind') ?? 'idle',
    blur: (word) => GUARD_KINDS[word] ?? word,
  },
  useCall: {
    tag: 'scapi-call-controls',
    actions: buttons('answer', 'hold', 'resume', 'hangUp'),
    read: (root) => read(root, '[data-state]', 'state') ?? 'none',
  },
  useConsult: {
    tag: 'scapi-consult',
    actions: {
      ...buttons('completeTransfer'),
      consult: (element, destination) => {
        type(element, '[part="field"]', destination);
        return click(element, '[data-action="consult"]');
      },
    },
    read: (root) => {
      if (root.querySelector('form')) return 'ready';
      return root.querySelector('[data-action]') ? 'consulting' : 'none';
    },
  },
  useUserData: {
    tag: 'scapi-user-data-editor',
    actions: {
      ...buttons('save'),
      edit: (element, key, text) => type(element, `[data-key="${key as string}"] input`, text),
    },
    read: (root) => read(root, '[data-key]', 'status') ?? 'none',
  },
  useToast: {
    tag: 'scapi-toast',
    actions: { ...buttons('dismiss'), open: (element) => click(element, '[part~="button"]') },
    read: (root) => (root.querySelector('[data-action="dismiss"]') ? 'open' : 'closed'),
  },
  useFrame: {
    tag: 'scapi-leading-frame',
    actions: {},
    read: (root) => (root.querySelector('div')?.hidden === false ? 'leading' : 'not leading'),
    blur: leadsOrNot,
  },
  useInteractions: {
    tag: 'scapi-interaction-list',
    actions: buttons('accept', 'markDone'),
    read: (root) => read(root, '[part="entry"]', 'state') ?? 'empty',
  },
  useMedia: {
    tag: 'scapi-media-state',
    actions: {
      setState: async (element, media, operationName) => {
        await click(element, `[data-menu="${media as string}"] [part~="button"]`);
        await click(element, `[data-operation="${operationName as string}"]`);
      },
    },
    read: (root) =>
      STATES[read(root, '[data-menu="voice"] [part~="button"]', 'kind') ?? ''] ?? 'empty',
  },
  useOutbound: {
    tag: 'scapi-outbound-preview',
    properties: { campaign: 'Spring' },
    actions: buttons('getNext', 'call', 'markDone'),
    read: (root) => read(root, '[data-status]', 'status') ?? 'none',
  },
  useCampaigns: {
    tag: 'scapi-campaigns',
    actions: {},
    read: (root) => {
      const campaign = root.querySelector<HTMLElement>('[part="campaign"]');
      const name = campaign?.querySelector('.name')?.textContent ?? 'empty';
      return campaign?.dataset['state'] === 'running' ? `${name}, running` : name;
    },
  },
};

const useElement: Use = async ({ control }, client, options, note): Promise<Shown> => {
  const { tag, properties, actions, read } = rows[control];
  const provider = await fixture(html`<scapi-provider .client=${client}></scapi-provider>`);
  const element = Object.assign(document.createElement(tag), properties, options) as Tag;
  provider.append(element);
  const look = (): void => {
    const word = read(element.shadowRoot);
    if (word !== undefined) note(word);
  };
  const observer = new MutationObserver(look);
  observer.observe(element.shadowRoot, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return {
    act: async (action, ...values) => actions[action]?.(element, ...(values as never[])),
    end: () => {
      observer.disconnect();
      fixtureCleanup();
    },
  };
};

/** A contract in the words of an element. */
function seenBy({ blur }: Row, contract: Contract): Contract {
  if (!blur) return contract;
  const words = contract.shown.map(blur);
  return {
    ...contract,
    shown: words.filter((word, index) => word !== words[index - 1]),
    play: (used, ...rest) =>
      contract.play({ ...used, shows: (word) => used.shows(blur(word)) }, ...rest),
  };
}

describe('an element keeps the contract:', () => {
  const { requestAnimationFrame } = globalThis;

  // Frames without a length: of what changes within one an element shows only the last state.
  before(() => {
    globalThis.requestAnimationFrame = (callback) => {
      queueMicrotask(() => callback(0));
      return 0;
    };
  });

  after(() => {
    globalThis.requestAnimationFrame = requestAnimationFrame;
  });

  runContracts(
    useElement,
    contracts.map((contract) => seenBy(rows[contract.control], contract)),
  );
});
