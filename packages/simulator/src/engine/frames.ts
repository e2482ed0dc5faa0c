import type { Frame, FramePeer } from './contract.js';
import type { FrameOfTab } from './core.js';
import {
  createIncomingMessages,
  type Attached,
  type IncomingMessagesDependencies,
} from './incoming-messages.js';
import { DesktopRefusal } from './refusal.js';
import { guarded } from './report-error.js';
import { createSubscriptions } from './subscriptions.js';

/** The applications, and the conversation with each. */
export interface Frames {
  attach(peer: FramePeer): Frame;
  /** Sends an event to its subscribers, or to those for which `isRecipient` is true. */
  emit(event: string, data: unknown, isRecipient?: (frame: FrameOfTab) => boolean): void;
  /** Forgets subscriptions and what is on its way; the frames stay. */
  reload(): void;
  close(): void;
}

/** What frames are made from. */
export interface FramesDependencies extends IncomingMessagesDependencies {
  /** The tab of the frames that name none. */
  readonly tab: string;
  readonly onClose: (frameId: string) => void;
}

/** Makes the frames of a desktop. */
export function createFrames(dependencies: FramesDependencies): Frames {
  const { core, faults, outbox, tab: ownTab } = dependencies;
  const incoming = createIncomingMessages(dependencies);
  const attached = new Map<string, Attached>();
  let closed = false;

  /** Puts the attached applications into the state. */
  function publish(): void {
    const frames = [...attached.values()].map(({ id, tab, label, peer, subscriptions }) => ({
      id,
      tab,
      label,
      origin: peer.origin,
      subscriptions: subscriptions.names(),
    }));
    core.store.set({ frames });
  }

  return {
    attach(peer) {
      if (closed) throw new DesktopRefusal('attach: the desktop is closed');
      const id = `frame-${core.ids.next('frame')}`;
      const { tab = ownTab, label, post, postCopies = false } = peer;
      const subscriptions = createSubscriptions(core, publish);
      const isOpen = (): boolean => attached.has(id);
      const frame: Attached = {
        id,
        tab,
        label,
        post,
        postCopies,
        peer,
        subscriptions,
        isOpen,
      };
      attached.set(id, frame);
      publish();
      if (core.dialect.frameIdentification === 'attach') outbox.send(frame, { frameId: id });
      return {
        id,
        receive(message) {
          if (frame.isOpen()) core.store.batch(() => incoming.receive(frame, message));
        },
        close() {
          if (!attached.delete(id)) return;
          core.store.batch(() => {
            publish();
            dependencies.onClose(id);
          });
        },
      };
    },
    emit(event, data, isRecipient = () => true) {
      for (const frame of attached.values()) {
        if (!isRecipient(frame)) continue;
        for (let count = frame.subscriptions.deliveries(event); count > 0; count -= 1) {
          incoming.afterReply(() => {
            outbox.send(frame, { event, data }, faults.apply(`event:${event}`));
          });
        }
      }
    },
    reload() {
      incoming.reset();
      outbox.clear();
      for (const { subscriptions } of attached.values()) subscriptions.clear();
    },
    close() {
      incoming.reset();
      outbox.clear();
      closed = true;
      const peers = [...attached.values()].map(({ peer }) => peer);
      attached.clear();
      for (const { onClose } of peers) if (onClose) guarded(onClose);
    },
  };
}
