/** Waits for what is on its way in one page by counting, not by time. */

/** Hops that may follow from each other: a request, its answer, what that makes the client ask, and so on. */
const HOPS = 30;

const { port1, port2 } = new MessageChannel();
const awaited: (() => void)[] = [];
port1.onmessage = () => awaited.shift()?.();
// Firefox takes the messages of a port that was once sent another, slower way: they must not be overtaken.
const { port1: exit, port2: entrance } = new MessageChannel();
const sentPort = new Promise<MessagePort>((resolve) => {
  exit.onmessage = ({ ports: [port] }) => port && resolve(port);
});
entrance.postMessage(null, [port2]);

/** Lets every message that is on its way arrive, and every one that follows from it. */
export async function settle(): Promise<void> {
  const port = await sentPort;
  for (let hop = 0; hop < HOPS; hop++) {
    await new Promise<void>((resolve) => {
      awaited.push(resolve);
      port.postMessage(null);
    });
  }
}

/** Rounds in which what a message, a timer without delay or a frame brings about may bring about more. */
const ROUNDS = 5;

/** Lets everything go by that is on its way: messages, timers without delay, frames. */
export async function comeToRest(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    await settle();
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
