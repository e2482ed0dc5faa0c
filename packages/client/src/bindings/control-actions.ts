/** What a binding shows of a control, and which members it passes on to the application. */
import type { ReadableAtom } from 'nanostores';

/** The state of a control. */
export type StateOf<Control> = Control extends { readonly $state: ReadableAtom<infer State> }
  ? State
  : never;

/** Of a control: whether its actions are possible now. */
export type AvailabilityOf<Control> = Control extends {
  readonly $availability: ReadableAtom<infer Availability>;
}
  ? Availability
  : never;

/** The values of a control that an application reads. */
export interface ControlValues<Control, Selected = StateOf<Control>> {
  /** What the control shows; with `select`, what that made of it. */
  readonly state: Selected;
  /** Whether each action is possible now, and if not, what to do about it. */
  readonly availability: AvailabilityOf<Control>;
}

/** Beside the stores: what a binding calls itself, for its options and its life cycle. */
const BINDING_MEMBERS = [
  'changes',
  'close',
  'drafts',
  'onButton',
  'onSaved',
  'setInteractionId',
  'setNeededServices',
  'setView',
] as const;

/** The actions of a control, with the documentation that they have there. */
export type ControlActions<Control> = Omit<
  Control,
  `$${string}` | (typeof BINDING_MEMBERS)[number]
>;

const bindingMembers: ReadonlySet<string> = new Set(BINDING_MEMBERS);

/** The actions of a control, without its stores and what a binding calls itself. */
export const actionsOf = <Control extends object>(control: Control): ControlActions<Control> =>
  Object.fromEntries(
    Object.entries(control).filter(([name]) => !name.startsWith('$') && !bindingMembers.has(name)),
  ) as ControlActions<Control>;
