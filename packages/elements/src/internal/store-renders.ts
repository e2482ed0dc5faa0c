/**
 * How often the stores may render an element: a few times in a frame, however many events there are. So
 * what happens alone shows without a delay, and step by step. What comes after it in the same frame, and
 * what would keep the page busy for too long, renders in the next one, all changes together.
 *
 * Lit waits for what `scheduleUpdate` returns, and so does `updateComplete`.
 */
import type { ReactiveControllerHost } from 'lit';

/** Renders of an element in a frame after which further changes wait: an action and its effects take three. */
const MOST_RENDERS = 4;
/** Milliseconds of rendering in a frame after which all else waits. */
const LONGEST_WORK = 20;
/** Milliseconds after which the next frame is not waited for any longer: a page in the background has none. */
const LONGEST_WAIT = 50;

/** What an element has of Lit for this. */
interface Rendering extends ReactiveControllerHost {
  readonly isUpdatePending: boolean;
  readonly performUpdate: () => void;
  scheduleUpdate: () => unknown;
}

interface Frame {
  readonly renders: WeakMap<Rendering, number>;
  /** What renders in the next frame, in the order in which it was asked to. */
  readonly waiting: Map<Rendering, () => void>;
  /** Milliseconds of rendering. */
  work: number;
  /** Of `performance.now()`: later than that it ends with the next change, should no timer have come. */
  readonly endsAt: number;
  readonly end: () => void;
}

/** The present frame; `undefined` as long as nothing rendered in it. */
let frame: Frame | undefined;
/** Elements whose pending update a store asked for. */
const woken = new WeakSet<Rendering>();

/** Renders an element because a store changed. */
export function wake(host: ReactiveControllerHost): void {
  const element = host as Rendering;
  if (element.isUpdatePending) return;
  element.scheduleUpdate = schedule;
  woken.add(element);
  element.requestUpdate();
}

/** Takes the place of Lit's `scheduleUpdate`. */
function schedule(this: Rendering): unknown {
  const isFromStore = woken.delete(this);
  if (frame && performance.now() > frame.endsAt) frame.end();
  const { renders, waiting, work } = (frame ??= beginFrame());
  const isSoon = (renders.get(this) ?? 0) < MOST_RENDERS && work < LONGEST_WORK;
  if (!isFromStore || isSoon) {
    render(this);
    return undefined;
  }
  return new Promise<void>((resolve, reject) => {
    waiting.set(this, () => {
      try {
        render(this);
        resolve();
      } catch (error) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- What a render throws may be anything.
        reject(error);
      }
    });
  });
}

function render(element: Rendering): void {
  const { renders } = (frame ??= beginFrame());
  renders.set(element, (renders.get(element) ?? 0) + 1);
  const start = performance.now();
  try {
    element.performUpdate();
  } finally {
    frame.work += performance.now() - start;
  }
}

function beginFrame(waiting: Frame['waiting'] = new Map()): Frame {
  const renderWaiting = (isDue: (element: Rendering) => boolean): void => {
    for (const [element, run] of waiting) {
      if (!isDue(element)) continue;
      waiting.delete(element);
      run();
    }
  };
  // What an agent clicks is up to date by then: a button may have come on meanwhile.
  const onClick = (event: Event): void => {
    const path = event.composedPath();
    // A check box has its new state already, which its change event tells: to render the old one would undo it.
    if (path[0] instanceof HTMLInputElement) return;
    renderWaiting((element) => path.includes(element as unknown as EventTarget));
  };
  const end = (): void => {
    cancelAnimationFrame(request);
    clearTimeout(timer);
    removeEventListener('click', onClick, true);
    frame = waiting.size > 0 ? beginFrame(waiting) : undefined;
    // Where nothing is shown nothing need be smooth.
    renderWaiting(() => document.hidden || (frame?.work ?? 0) < LONGEST_WORK);
  };
  addEventListener('click', onClick, true);
  const request = requestAnimationFrame(end);
  const timer = setTimeout(end, LONGEST_WAIT);
  const endsAt = performance.now() + LONGEST_WAIT;
  return { renders: new WeakMap(), waiting, work: 0, endsAt, end };
}
