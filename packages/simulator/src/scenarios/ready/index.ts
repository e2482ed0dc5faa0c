import type { Scenario } from '../scenario.js';
import { badDay } from './bad-day.js';
import { chat } from './chat.js';
import { clickToDial } from './click-to-dial.js';
import { consultTransfer } from './consult-transfer.js';
import { email } from './email.js';
import { outboundDirectPush } from './outbound-direct-push.js';
import { outboundPull } from './outbound-pull.js';
import { outboundPush } from './outbound-push.js';
import { recordedCall } from './recorded-call.js';

/** The scenarios that come with the simulator. */
export const READY_SCENARIOS: readonly Scenario[] = [
  recordedCall,
  clickToDial,
  consultTransfer,
  chat,
  email,
  outboundPull,
  outboundPush,
  outboundDirectPush,
  badDay,
];

/** The ready scenario of this name. */
export const findReadyScenario = (name: string): Scenario | undefined =>
  READY_SCENARIOS.find((scenario) => scenario.name === name);
