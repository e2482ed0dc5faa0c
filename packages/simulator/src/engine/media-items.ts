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
  invite(media: string, item: IncomingItem): string;
  accept(interactionId: string): void;
  message(from: ChatMessage['from'], interactionId: string, text: string): void;
  createEmail(to: string, userData?: UserData | null): void;
  insertStandardResponse(interactionId: string): void;
  placeInWorkbin(interactionId: string): void;
  pullFromWorkbin(interactionId: string): void;
  placeInQueue(interactionId: string): void;
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
    invite(media, { from = 'customer@mail.example', subject = '', body = '', ...item }) {
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
      interactions.step('invitation', id);
      return id;
    },
    accept(id) {
      interactions.step('interaction.accept', id);
      if (interactions.find(id)?.phase !== 'joining') return;
      timers.after(joinAfter, () => {
        if (interactions.find(id)?.phase === 'joining') interactions.step('connected', id);
      });
    },
    message(from, id, text) {
      const { messages = [] } = interactions.get(id);
      const patch = { messages: [...messages, { from, text, at: clock.now() }] };
      interactions.step('message', id, { patch });
    },
    createEmail(to, userData) {
      const { agent } = store.state;
      const from = `${agent.username}@desktop.example`;
      const id = interactions.create({
        media: 'email',
        title: to,
        parties: [{ name: to }],
        userData: userData ?? {},
        content: { from, to, subject: '', body: '' },
      });
      interactions.step('email.create', id);
    },
    insertStandardResponse(id) {
      const { content } = interactions.get(id);
      const body = [content?.body, STANDARD_RESPONSE].filter((part) => part).join('\n');
      interactions.step('standard response inserted', id, {
        ...(content && { patch: { content: { ...content, body } } }),
      });
    },
    placeInWorkbin(id) {
      const item = interactions.get(id);
      const draft = item.state === 'COMPOSING';
      interactions.check(draft ? 'saved' : 'placed in workbin', id);
      const trigger = unlessFailing(draft ? 'saved' : 'placed in workbin', [
        ['IN_WORKBIN_FAILED', draft ? 'saving fails' : 'placing in workbin fails'],
      ]);
      interactions.step(trigger, id);
      if (interactions.find(id)) return;
      const kept: DesktopInteraction = {
        ...item,
        state: 'IN_WORKBIN',
        previousState: item.state,
        capabilities: [],
      };
      store.set({ workbin: [...store.state.workbin, kept] });
    },
    pullFromWorkbin(id) {
      const item = store.state.workbin.find(({ interactionId }) => interactionId === id);
      if (!item) throw new DesktopRefusal(`interaction ${id} is not in the workbin`);
      const pulled = item.previousState === 'COMPOSING' ? 'draft pulled' : 'pulled';
      const trigger = unlessFailing(pulled, [
        ['PULL_WORKBIN_FAILED', 'pulling from workbin fails'],
        ['PULL_FAILED', 'pulling from queue fails'],
      ]);
      if (trigger === pulled) {
        store.set({ workbin: store.state.workbin.filter((each) => each !== item) });
        interactions.restore(item);
      }
      interactions.step(trigger, id);
    },
    placeInQueue(id) {
      interactions.check('interaction.singleStepTransfer', id);
      const trigger = unlessFailing('interaction.singleStepTransfer', [
        ['IN_QUEUE_FAILED', 'placing in queue fails'],
      ]);
      interactions.step(trigger, id);
    },
  };
}
