import type { UserData } from '@scapi/protocol';
import type { Core } from './core.js';
import type {
  ChatMessage,
  DesktopInteraction,
  IncomingItem,
  PlacementFailure,
} from './contract.js';
import type { Interactions } from './interactions.js';
import { DesktopRefusal } from './refusal.js';

/** Chats, e-mails and work items. */
export interface MediaItems {
  /** Routing offers an item to the agent; returns its identifier. */
  invite(action: string, media: string, item: IncomingItem): string;
  accept(action: string, interactionId: string): void;
  message(action: string, from: ChatMessage['from'], interactionId: string, text: string): void;
  createEmail(action: string, to: string, userData?: UserData | null): void;
  insertStandardResponse(action: string, interactionId: string): void;
  placeInWorkbin(action: string, interactionId: string): void;
  pullFromWorkbin(action: string, interactionId: string): void;
  placeInQueue(action: string, interactionId: string): void;
  failNext(failure: PlacementFailure): void;
}

const STANDARD_RESPONSE = 'Thank you for your message. We will answer within one working day.';

/** Makes the chats, e-mails and work items of a desktop. `joinAfter` in milliseconds. */
export function createMediaItems(
  core: Core,
  interactions: Interactions,
  joinAfter: number,
): MediaItems {
  const { clock, store, timers } = core;
  const failures = new Set<PlacementFailure>();

  /** The trigger for what happens: the one of a failure that was asked for, once. */
  const unlessFailing = (trigger: string, failing: readonly [PlacementFailure, string][]): string =>
    failing.find(([failure]) => failures.delete(failure))?.[1] ?? trigger;

  return {
    failNext(failure) {
      failures.add(failure);
    },
    invite(action, media, { from = 'customer@mail.example', subject = '', body = '', ...item }) {
      const { caseId, userData = {} } = item;
      const { agent } = store.state;
      const content = { from, to: `${agent.username}@desktop.example`, subject, body };
      const text: ChatMessage = { from: 'customer', text: body, at: clock.now() };
      const id = interactions.create({
        media,
        title: subject || from,
        parties: [{ name: from }],
        userData,
        ...(media === 'chat' ? { messages: body === '' ? [] : [text] } : { content }),
        ...(caseId !== undefined && { caseId }),
      });
      interactions.step(action, 'invitation', id);
      return id;
    },
    accept(action, id) {
      interactions.step(action, 'interaction.accept', id);
      if (interactions.find(id)?.phase !== 'joining') return;
      timers.after(joinAfter, () => {
        if (interactions.find(id)?.phase === 'joining') interactions.step(action, 'connected', id);
      });
    },
    message(action, from, id, text) {
      const { messages = [] } = interactions.get(action, id);
      const patch = { messages: [...messages, { from, text, at: clock.now() }] };
      interactions.step(action, 'message', id, { patch });
    },
    createEmail(action, to, userData) {
      const { agent } = store.state;
      const from = `${agent.username}@desktop.example`;
      const id = interactions.create({
        media: 'email',
        title: to,
        parties: [{ name: to }],
        userData: userData ?? {},
        content: { from, to, subject: '', body: '' },
      });
      interactions.step(action, 'email.create', id);
    },
    insertStandardResponse(action, id) {
      const { content } = interactions.get(action, id);
      const body = [content?.body, STANDARD_RESPONSE].filter((part) => part).join('\n');
      interactions.step(action, 'standard response inserted', id, {
        ...(content && { patch: { content: { ...content, body } } }),
      });
    },
    placeInWorkbin(action, id) {
      const item = interactions.get(action, id);
      const draft = item.state === 'COMPOSING';
      interactions.check(action, draft ? 'saved' : 'placed in workbin', id);
      const trigger = unlessFailing(draft ? 'saved' : 'placed in workbin', [
        ['IN_WORKBIN_FAILED', draft ? 'saving fails' : 'placing in workbin fails'],
      ]);
      interactions.step(action, trigger, id);
      if (interactions.find(id)) return;
      const kept: DesktopInteraction = {
        ...item,
        state: 'IN_WORKBIN',
        previousState: item.state,
        capabilities: [],
      };
      store.set({ workbin: [...store.state.workbin, kept] });
    },
    pullFromWorkbin(action, id) {
      const item = store.state.workbin.find(({ interactionId }) => interactionId === id);
      if (!item) throw new DesktopRefusal(`${action}: interaction ${id} is not in the workbin`);
      const pulled = item.previousState === 'COMPOSING' ? 'draft pulled' : 'pulled';
      const trigger = unlessFailing(pulled, [
        ['PULL_WORKBIN_FAILED', 'pulling from workbin fails'],
        ['PULL_FAILED', 'pulling from queue fails'],
      ]);
      if (trigger === pulled) {
        store.set({ workbin: store.state.workbin.filter((each) => each !== item) });
        interactions.restore(item);
      }
      interactions.step(action, trigger, id);
    },
    placeInQueue(action, id) {
      interactions.check(action, 'interaction.singleStepTransfer', id);
      const trigger = unlessFailing('interaction.singleStepTransfer', [
        ['IN_QUEUE_FAILED', 'placing in queue fails'],
      ]);
      interactions.step(action, trigger, id);
    },
  };
}
