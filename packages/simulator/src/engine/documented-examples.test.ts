/** What the protocol reference prints, and what the simulator sends: the same members, of the same types. */
import { expect } from '@open-wc/testing';
import { isRecord, readEvent, type RequestName } from '@scapi/protocol';
import printed from '../../../protocol/reference/examples.json';
import { attachApplication, createStage, settled, type Stage } from './application.test-support.js';
import { createDesktop } from './create-desktop.js';
import { GOOD } from './good-arguments.test-support.js';
import { REFERENCE } from './reference.test-support.js';
import * as given from './scenes/given.test-support.js';

/** One example of the reference; it shows a whole message, or what one carries as `data`. */
interface Example {
  readonly name: string;
  readonly from: string;
  readonly request?: string;
  readonly event?: string;
  readonly message?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** Members that we send and an example does not show, each with its reason. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'message.data.roles': 'section 5: in the manual of 8.5 and 8.6',
  'interaction.media': 'section 5: a reply of getByInteractionId has it; events have it beside',
  'interaction.startDate': 'section 5: in the draft of 2015; "missing from the manual example"',
  'interaction.capabilities': 'section 7.1: a column of the outbound table; name and form inferred',
  'interaction.isCaseSelected': 'section 5: the manual has it',
  'interaction.isCaseExpanded': 'section 5: the manual has it',
  'interaction.userData.IW_BundleUid': 'section 5: the desktop writes it; the manual has it',
  'state.state': 'section 11, item 13: some member must name the state; which is open',
};

/** Members whose type the reference leaves open. */
const ANY_TYPE: Readonly<Record<string, string>> = {
  'message.frameId': 'section 2.2: any value',
};

const SEGMENT = { Segment: 'Gold' };

/** Brings the desktop to what an example shows. */
const ACTS: Readonly<Record<string, (stage: Stage) => unknown>> = {
  'an event': ({ desktop }) => desktop.perform('agent.setState', lunch(desktop)),
  "a change of the agent's state": ({ desktop }) => {
    for (const operation of ['NotReady', 'Ready']) desktop.perform('agent.setState', operation);
  },
  'a call that the agent dials': given.dialing,
  'a change of attached data': (stage) =>
    stage.desktop.perform('interaction.setUserData', given.dialing(stage), SEGMENT),
  'another case of an interaction': (stage) => stage.desktop.world.moveToCase(given.ringing(stage)),
  'a case that is selected': otherCase,
  'a case that is expanded': otherCase,
  'a case that is collapsed': otherCase,
  'a click on a toast': ({ desktop }) => {
    const id = desktop.perform('system.popupToast', { buttons: ['Open'] });
    desktop.agent.clickToastButton(id, 0);
  },
  'a step of the election': ({ desktop }) => desktop.world.setFrameState('FOLLOWING'),
  'a campaign that is loaded': campaign,
  'a campaign that is unloaded': campaign,
  'a campaign that starts': campaign,
  'a campaign that stops': campaign,
};

function lunch({ state }: Stage['desktop']): string {
  const found = state.agentStates.find(({ reason }) => reason !== undefined);
  return found?.operationName ?? expect.fail('there is no state with a reason');
}

function otherCase(stage: Stage): void {
  given.ringing(stage);
  stage.desktop.world.email();
  stage.desktop.agent.selectCase(stage.desktop.state.cases.at(-1)?.caseId ?? '');
}

function campaign({ desktop: { world } }: Stage): void {
  world.loadCampaign('Spring', 'Predictive GVP');
  world.startCampaign('Spring');
  world.stopCampaign('Spring');
  world.unloadCampaign('Spring');
}

/** What a request of an example is about, where it is not what is usual for it. */
const PARAMETERS: Readonly<Record<string, (stage: Stage) => readonly unknown[]>> = {
  'an error reply': () => ['99'],
  'an unknown interaction': () => ['99'],
  'an interaction': ({ desktop }) => {
    const id = desktop.world.call({ userData: SEGMENT });
    desktop.perform('voice.answer', id);
    return [id];
  },
};

/** The message that the simulator sends where the reference prints the example. */
async function messageFor({ name, request, event, message, data }: Example): Promise<unknown> {
  const stage = await createStage();
  const { app } = stage;
  if (name === 'a frame identification') {
    const other = attachApplication(createDesktop({ dialect: { frameIdentification: 'attach' } }));
    await settled();
    return other.received[0];
  }
  if (request !== undefined) {
    const parameters = (PARAMETERS[name] ?? GOOD[request as RequestName])(stage);
    return app.request(request, ...parameters);
  }
  if (message && 'subscriptionId' in message) return app.subscribe('agent');
  const act = ACTS[name] ?? expect.fail(`no test brings about ${name}`);
  act(stage);
  await settled();
  const wanted = isRecord(data) ? data : (message?.['data'] as Readonly<Record<string, unknown>>);
  return app.received
    .filter(isRecord)
    .filter((one) => one['event'] === (event ?? message?.['event']))
    .findLast((one) => isRecord(one['data']) && one['data']['eventType'] === wanted['eventType']);
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** What kind of object a member holds, for the lists above. */
const KINDS: Readonly<Record<string, string>> = { interaction: 'interaction', state: 'state' };

/** Compares two values; adds what is missing or of another type, and members that are not shown. */
function compare(
  shown: unknown,
  sent: unknown,
  path: string,
  found: { readonly wrong: string[]; readonly extra: string[] },
): void {
  if (Object.hasOwn(ANY_TYPE, path)) return;
  if (typeOf(shown) !== typeOf(sent)) {
    found.wrong.push(`${path} is ${typeOf(sent)}, not ${typeOf(shown)}`);
  } else if (Array.isArray(shown)) {
    compare(shown[0], (sent as readonly unknown[])[0], path, found);
  } else if (isRecord(shown) && isRecord(sent)) {
    for (const [name, value] of Object.entries(shown)) {
      if (!Object.hasOwn(sent, name)) found.wrong.push(`${path}.${name} is missing`);
      else compare(value, sent[name], KINDS[name] ?? `${path}.${name}`, found);
    }
    for (const name of Object.keys(sent)) {
      if (!Object.hasOwn(shown, name)) found.extra.push(`${path}.${name}`);
    }
  }
}

/** What the data of an example is. */
const pathOf = ({ request = '' }: Example): string =>
  ({ 'agent.getStateList': 'state', 'interaction.getByInteractionId': 'interaction' })[request] ??
  'data';

describe('the documented examples', () => {
  const examples: readonly Example[] = printed.examples.filter(({ from }) => from === 'server');
  const accepted = new Set<string>();

  for (const example of examples) {
    it(`${example.name}: the simulator sends the same members`, async () => {
      const sent = await messageFor(example);
      expect(sent, 'nothing was sent').to.satisfy(isRecord);
      const found = { wrong: [], extra: [] as string[] };
      if (example.message) compare(example.message, sent, 'message', found);
      else compare(example.data, (sent as { data?: unknown }).data, pathOf(example), found);
      expect(found.wrong).to.deep.equal([]);
      expect(found.extra.filter((name) => !Object.hasOwn(ACCEPTED, name))).to.deep.equal([]);
      for (const name of found.extra) accepted.add(name);
    });

    const { event, data } = example;
    if (event === undefined) continue;
    it(`${example.name}: the protocol package reads it`, () => {
      expect(readEvent(event, data)).to.deep.include(data);
    });
  }

  it('are one for every event type with a payload of its own', () => {
    const shown = examples.map(({ event = '', data }) => [event, data] as const);
    for (const [name, { eventTypes }] of Object.entries(REFERENCE.events)) {
      for (const [type, spec] of Object.entries<object>(eventTypes)) {
        const { payload }: { readonly payload?: object } = spec;
        const members = Object.keys(payload ?? {}).filter((one) => !one.startsWith('reason'));
        const isShown = shown.some(
          ([event, data]) =>
            event === name &&
            isRecord(data) &&
            (data['eventType'] ?? '(no eventType)') === type &&
            members.every((member) => Object.hasOwn(data, member)),
        );
        if (payload) expect(isShown, `${name} ${type}`).to.be.true;
      }
    }
  });

  it('need every member of the list of accepted ones', () => {
    expect([...accepted]).to.have.members(Object.keys(ACCEPTED));
  });
});
