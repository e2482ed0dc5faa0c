/** What a toast should say, as an application declares it. */
import type { ToastParameters } from '@scapi/client';
import { textOfValue } from '../internal/show-value.js';

/** One button on the desktop's toast. */
export interface ToastButton {
  /** What the application knows it by. */
  readonly value: string;
  readonly label: string;
}

/** Detail of `scapi-open`, `scapi-opened`, `scapi-dismiss` and `scapi-dismissed`. */
export interface ToastDetail {
  /** What the toast says. */
  readonly parameters: ToastParameters;
}

/** Detail of `scapi-action`. */
export interface ToastActionDetail extends ToastButton {
  /** 0 for the first button. */
  readonly index: number;
}

/** The properties that say what is on the toast. */
interface ToastProperties extends Element {
  readonly heading: string;
  readonly subject: string;
  readonly message: string;
  readonly iconUrl: string;
  readonly keyValues: Readonly<Record<string, string>> | undefined;
  readonly autoCloseTimeout: number;
  readonly width: number;
  readonly sendToMyMessage: boolean;
  readonly showDismiss: boolean;
}

/** The buttons: children such as `<button slot="action" value="accept">Accept</button>`, or the pair. */
export function buttonsOf(element: ToastProperties): readonly ToastButton[] {
  const own = [...element.querySelectorAll(':scope > [slot="action"]')].map((child) => {
    const label = child.textContent.trim();
    return { label, value: child.getAttribute('value') ?? label };
  });
  return own.length === 0 && element.showDismiss ? SHOW_DISMISS : own;
}

/** What is sent to the desktop. What the page does not set is left to the desktop. */
export function readToast(element: ToastProperties): ToastParameters {
  const { heading, subject, message, iconUrl, keyValues, width } = element;
  const { autoCloseTimeout, sendToMyMessage } = element;
  const buttons = buttonsOf(element);
  return {
    title: heading,
    subject,
    message,
    // A page may hand on attached data; a toast has texts alone.
    keyValues: Object.fromEntries(
      Object.entries(keyValues ?? {}).map(([key, value]) => [key, textOfValue(value)]),
    ),
    ...(buttons === SHOW_DISMISS
      ? { buttonShowDismiss: true }
      : { buttons: buttons.map(({ label }) => label) }),
    ...(iconUrl !== '' && { iconUrl }),
    ...(isNumber(autoCloseTimeout) && { autoCloseTimeout }),
    ...(isNumber(width) && { width }),
    ...(sendToMyMessage && { sendToMyMessage }),
  };
}

/** 0 leaves it to the desktop; what is no number was reported when it was set. */
const isNumber = (value: number): boolean => value > 0 && Number.isFinite(value);

/** The pair that desktops offer by themselves. */
const SHOW_DISMISS: readonly ToastButton[] = [
  { value: 'show', label: 'Show' },
  { value: 'dismiss', label: 'Dismiss' },
];
