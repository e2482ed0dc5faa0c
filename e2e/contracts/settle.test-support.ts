/** Waits for messages between the ports and windows of one page by counting, not by time. */

/** Hops that may follow from each other: a request, its answer, what that makes the client ask, and so on. */
const HOPS = 30;

const { port1, port2 } = new MessageChannel();
const awaited: (() => void)[] = [];
port1.onmessage = () => awaited.shift()?.();

/** Lets every message that is on its way arrive, and every one that follows from it. */
export async function settle(): Promise<void> {
  for (let hop = 0; hop < HOPS; hop++) {
    await new Promise<void>((resolve) => {
      awaited.push(resolve);
      port2.postMessage(null);
    });
  }
}
