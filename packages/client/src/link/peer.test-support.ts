/**
 * One dev server, two origins: the tests run on one name of the loopback host, what they embed on
 * the other.
 */
const otherHost = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';

/** The origin that is not ours. */
export const otherOrigin = location.origin.replace(location.hostname, otherHost);

/** Resolves with the first message of a window that passes the test. */
export function nextMessage<T>(
  source: () => Window | null,
  passes: (data: Readonly<Record<string, unknown>>) => T | undefined,
): Promise<T> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<Readonly<Record<string, unknown>>>): void => {
      const found = event.source === source() ? passes(event.data) : undefined;
      if (found === undefined) return;
      removeEventListener('message', listen);
      resolve(found);
    };
    addEventListener('message', listen);
  });
}

/** Dispatches what a window would have posted; Firefox constructs no event with a window of another origin. */
export function dispatchMessage(
  source: Window | null,
  origin: string,
  data: unknown,
  type: 'message' | 'messageerror' = 'message',
): void {
  const event = new MessageEvent(type, { origin, data });
  Object.defineProperty(event, 'source', { value: source });
  dispatchEvent(event);
}

/** A page of another origin, in a frame of this one. */
export interface Peer {
  readonly frame: HTMLIFrameElement;
  readonly window: Window;
  /** Posts a message to this page. */
  readonly say: (message: unknown) => void;
  readonly remove: () => void;
}

export async function openPeer(): Promise<Peer> {
  const frame = document.createElement('iframe');
  frame.src = `${otherOrigin}/packages/client/src/link/peer.test-support.html`;
  const ready = nextMessage(
    () => frame.contentWindow,
    ({ isReady }) => isReady,
  );
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  await Promise.all([ready, loaded]);
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('The frame has no window.');
  return {
    frame,
    window: contentWindow,
    say: (message) => contentWindow.postMessage({ say: { message } }, otherOrigin),
    remove: () => frame.remove(),
  };
}
