import type { Interaction } from '@scapi/protocol';
import { createTestDesktop } from '@scapi/simulator/testing';
import type { ReadableAtom } from 'nanostores';
import { createScapiClient } from '../create-scapi-client.js';
import { createPair } from '../link/scripted-desktop.test-support.js';

const cleanUps: (() => void)[] = [];

/** Runs when the test has ended, the last one first. */
export const atEnd = (...tasks: (() => void)[]): void => {
  cleanUps.push(...tasks);
};

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

/** A client and a simulated desktop. */
export function simulate(init: Parameters<typeof createTestDesktop>[0] = {}) {
  const test = createTestDesktop(init);
  const client = createScapiClient({ port: test.port });
  atEnd(test.close, client.close);
  return { ...test, client };
}

/** A client whose desktop answers from a table and says what the test lets it say. */
export function script(answers: Readonly<Record<string, unknown>>) {
  const { client, desktop } = createPair();
  const table: Readonly<Record<string, unknown>> = {
    'system.getAllowedServices': ['*'],
    ...answers,
  };
  desktop.answer = ({ request = '' }) => ({ data: table[request] });
  atEnd(desktop.close, client.close);
  return { client, desktop };
}

/** Listens until the test ends; returns the values that come. */
export function follow<Value>($store: ReadableAtom<Value>): Value[] {
  const seen: Value[] = [];
  atEnd($store.listen((value) => seen.push(value)));
  return seen;
}

/** The example of section 5 of the protocol reference. */
export const EXAMPLE: Interaction = {
  interactionId: '7',
  caseId: '1b0c8f0e-6f0d-4a55-9a3e-0d5f5d0f7a11',
  userData: { Segment: 'Gold', IW_CaseUid: '1b0c8f0e-6f0d-4a55-9a3e-0d5f5d0f7a11' },
  parties: [{ name: '+15550100' }],
  callUuid: 'CALL0001',
  state: 'TALKING',
  previousState: 'RINGING',
  isConsultation: false,
  direction: 'IN',
  callType: 'INBOUND',
  ani: '+15550100',
  dnis: '8001',
  recordingState: 'STOPPED',
  isMainCaseInteraction: true,
};
