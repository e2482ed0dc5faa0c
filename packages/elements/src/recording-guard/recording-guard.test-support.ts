/** A call with a recording, and a guard, for the tests of the guard. */
import { aTimeout, waitUntil } from '@open-wc/testing';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { html, type TemplateResult } from 'lit';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import { LINGER } from './field-watcher.js';
import type { ScapiRecordingGuard } from './recording-guard.js';
import './define.js';

export const PAUSE = 'voice.pauseCallRecording';
export const RESUME = 'voice.resumeCallRecording';
export const origins = 'service-client-api.accepted-web-content-origins';

/** The button has colors of its own: those that WebKitGTK gives it in the dark cannot be read. */
export const tag = html`<scapi-recording-guard>
  <label>Card number <input id="number" /></label>
  <label>CVV <input id="cvv" /></label>
  <button type="button" style="background: Canvas; color: CanvasText">Pay</button>
</scapi-recording-guard>`;

export const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
export const wordsOf = (one: Element | null): string =>
  one?.textContent.replace(/\s+/g, ' ').trim() ?? '';
export const status = (element: Element): string => wordsOf(find(element, '[role="status"]'));
export const alert = (element: Element): string => wordsOf(find(element, '[role="alert"]'));
export const says = (element: Element, words: string): Promise<void> =>
  waitUntil(
    () => `${status(element)}${alert(element)}`.includes(words),
    `"${words}" is not said, but "${status(element)}${alert(element)}"`,
  );
export const input = (element: ParentNode, selector: string): HTMLInputElement => {
  const found = element.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

/** Resolves later than a guard lets go of a field that has lost the focus: timers fire in the order of their times. */
export const lingered = (): Promise<void> => aTimeout(2 * LINGER);

/** A call that the agent talks on and that is recorded, unless told otherwise. */
export async function openCall({
  content = tag,
  isRecorded = true,
  ...init
}: TestDesktopOptions & { content?: TemplateResult; isRecorded?: boolean } = {}) {
  const test = openDesktop({ ...init, clock: 'manual' });
  const id = test.desktop.world.call();
  test.desktop.perform('voice.answer', id);
  if (isRecorded) test.desktop.perform('voice.startCallRecording', id);
  const element = await renderInside<ScapiRecordingGuard>(test.client, content);
  const outside = document.createElement('input');
  element.parentElement?.after(outside);
  await until(test.desktop, ({ frames }) => frames[0]?.subscriptions.includes('interaction'));
  const stateOf = () =>
    test.desktop.state.interactions.find(({ interactionId }) => interactionId === id)
      ?.recordingState;
  const sent = () =>
    requestsTo(test.desktop)
      .map(({ name }) => name)
      .filter((name) => name.endsWith('CallRecording'));
  let isThere = (): boolean => true;
  /** The desktop serves the next request of this name only after {@link answer}. */
  const holdBack = (on: string) => {
    const { length } = requestsTo(test.desktop, on);
    isThere = () => requestsTo(test.desktop, on).length > length;
    return test.desktop.faults.add({ kind: 'delay', on, delay: 1_000, once: true });
  };
  const answer = async (): Promise<void> => {
    await waitUntil(isThere, 'what is held back was not asked for');
    test.clock.advance(1_000);
  };
  const refuse = (on: string) =>
    test.desktop.faults.add({ kind: 'refuse', on, errorMessage: 'No recorder', once: true });
  return { ...test, id, element, outside, stateOf, sent, holdBack, answer, refuse };
}
