/** How loud a button is: see the button styles of `@scapi/design`. */
export type ButtonKind = 'primary' | 'tonal' | 'outline' | 'success' | 'danger' | 'plain';

/**
 * The parts that a button has: `button`, its kind (`button-primary`) and its action
 * (`button-hang-up`), so that an application can style each apart from the others.
 */
export const buttonParts = (kind: ButtonKind, action?: string): string =>
  ['button', `button-${kind}`, ...(action ? [`button-${toKebab(action)}`] : [])].join(' ');

const toKebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
