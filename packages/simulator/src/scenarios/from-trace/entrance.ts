import { isRecord } from '@scapi/protocol';
import type { InteractionPattern, Step } from '../scenario.js';
import type { Asked } from './asked.js';

/** Milliseconds until a step that waits for the application gives up. */
export const WITHIN = 30_000;
/** Stands for a number or name that a trace does not tell. */
const DESTINATION = '5001';
const ADDRESS = 'customer@customer.example';

/** Who enters, and what the application had asked for. */
export interface Entrance {
  readonly asked: Asked;
  readonly label: string;
  readonly parent: string | undefined;
}

/** The step that brings an interaction; `undefined` where there is none. */
export function entranceOf(
  media: string,
  interaction: Readonly<Record<string, unknown>>,
  { asked, label, parent }: Entrance,
): Step | undefined {
  const { state, isConsultation, callType, userData } = interaction;
  const as = { as: label };
  const waitFor = (pattern: InteractionPattern): Step => ({
    do: 'waitFor',
    interaction: pattern,
    within: WITHIN,
    ...as,
  });
  if (/^outbound_/i.test(String(callType))) return undefined;
  if (isConsultation === true) {
    if (asked.takeAny('interaction.consult')) return waitFor({ isConsultation: true });
    return parent === undefined
      ? undefined
      : { do: 'interaction.consult', with: [`$${parent}`, DESTINATION], ...as };
  }
  if (state === 'DIALING') {
    return asked.takeAny('voice.dial') || asked.takeAny('voice.dialEx')
      ? waitFor({ state })
      : { do: 'voice.dial', with: [DESTINATION], ...as };
  }
  if (state === 'COMPOSING') {
    return asked.takeAny('email.create')
      ? waitFor({ state })
      : { do: 'email.create', with: [ADDRESS], ...as };
  }
  const values = valuesFor(isRecord(userData) ? Object.keys(userData) : []);
  const item = Object.keys(values).length > 0 ? { userData: values } : {};
  if (media === 'voice') return { do: 'world.call', with: [item], ...as };
  if (media === 'chat') return { do: 'world.chat', with: [item], ...as };
  if (media === 'email') return { do: 'world.email', with: [item], ...as };
  return { do: 'world.workItem', with: [{ media, ...item }], ...as };
}

/** A value for each key of attached data, but for those that the desktop writes itself. */
export const valuesFor = (keys: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.filter((key) => !/^IW_/i.test(key)).map((key) => [key, 'value']));
