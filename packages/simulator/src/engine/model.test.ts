import { expect } from '@open-wc/testing';
import { INTERACTION_EVENT_TYPES, isRecord, type Interaction } from '@scapi/protocol';
import fc from 'fast-check';
import { createStage, settled, type Posted, type Stage } from './application.test-support.js';
import type { DesktopInit } from './contract.js';
import { chat } from './machines/chat.js';
import { email } from './machines/email.js';
import type { Machine, Some } from './machines/machine.js';
import { openMedia } from './machines/open-media.js';
import { outboundPreview } from './machines/outbound-preview.js';
import { recording } from './machines/recording.js';
import { voiceConsult, voiceMain } from './machines/voice-consult.js';
import { voiceInbound } from './machines/voice-inbound.js';
import { voiceOutbound } from './machines/voice-outbound.js';
import { OUTBOUND_TABLE_ROWS } from './outbound-table.js';
import { ACTION_COUNT, take, type Step } from './random-actions.test-support.js';

const LOG_LIMIT = 200;

const steps = fc.array(
  fc.record({
    action: fc.nat(ACTION_COUNT - 1),
    target: fc.nat(7),
    detail: fc.nat(60),
  }) satisfies fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 80, size: 'max' },
);

async function run(taken: readonly Step[], init: DesktopInit = {}): Promise<Stage> {
  const stage = await createStage({ logLimit: LOG_LIMIT, ...init });
  stage.desktop.world.loadCampaign('Spring');
  stage.desktop.world.startCampaign('Spring');
  for (const step of taken) {
    take(stage, step);
    await settled();
  }
  return stage;
}

/** What these actions cannot bring about. */
const UNREACHED = ['UNKNOWN', 'ERROR'];

const all = <T>(some: Some<T>): readonly T[] => [some].flat() as readonly T[];
const word = (phrase: string): string => phrase.slice(phrase.lastIndexOf(' ') + 1);

const chain = (machine: Machine): Machine['rows'] => [
  ...machine.rows,
  ...(machine.inherits ? chain(machine.inherits) : []),
];

/** What an application takes an interaction for. */
function machinesOf({
  media,
  isConsultation,
  callType,
  direction,
}: Interaction): readonly Machine[] {
  if (callType?.endsWith('PREVIEW')) return [outboundPreview];
  if (isConsultation) return [voiceConsult, voiceMain];
  // Each side of a consultation is also in the table of the other.
  if (media === 'voice') return [direction === 'IN' ? voiceInbound : voiceOutbound, voiceConsult];
  return [{ chat, email }[media ?? ''] ?? openMedia];
}

/** States of the tables that an application sees as one. */
const SHOWN: Readonly<Record<string, string>> = {
  joining: 'ACCEPTED',
  ended: 'ACCEPTED',
  workbin: 'IN_WORKBIN',
  'draft in workbin': 'IN_WORKBIN',
};
const shown = (phrase: string): string => SHOWN[phrase] ?? word(phrase);

/** Is there a row that ends in this state with this event? */
function isInTables(eventType: string, interaction: Interaction): boolean {
  const { state, callType, capabilities } = interaction;
  const printed = OUTBOUND_TABLE_ROWS.some(
    (row) =>
      row.eventType === eventType &&
      row.state === state &&
      row.callType === callType &&
      JSON.stringify(row.capabilities) === JSON.stringify(capabilities),
  );
  return (
    printed ||
    machinesOf(interaction)
      .flatMap(chain)
      .some(([from, , to, emits]) => {
        if (!all(emits).some((phrase) => word(phrase) === eventType)) return false;
        const stays = to === 'unchanged' || to === 'removed';
        return all(stays ? from : to).some((phrase) => shown(phrase) === state);
      })
  );
}

/** The desktop moves interactions between cases in any state, which no table has. */
const isOfCaseChange = (event: Posted, before: Posted | undefined): boolean =>
  event['eventType'] === 'CASE_OR_BUNDLE_ID_CHANGED' ||
  (event['eventType'] === 'ATTACHED_DATA_CHANGED' &&
    before?.['eventType'] === 'CASE_OR_BUNDLE_ID_CHANGED');

const interactionOf = (event: Posted): Interaction | undefined =>
  isRecord(event['interaction']) ? (event['interaction'] as unknown as Interaction) : undefined;

describe('whatever agent, customers and applications do', () => {
  it('reaches the most of what there is', async () => {
    const reached = new Set<string>();
    for (const taken of fc.sample(steps, { numRuns: 80, seed: 1 })) {
      for (const type of (await run(taken)).app.eventTypes('interaction')) reached.add(type);
    }
    expect(INTERACTION_EVENT_TYPES.filter((type) => !reached.has(type))).to.have.members(UNREACHED);
  });

  it('every state and event of an interaction is in the tables', () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { app } = await run(taken);
        const events = app.events('interaction');
        for (const [index, event] of events.entries()) {
          const interaction = interactionOf(event);
          if (!interaction || isOfCaseChange(event, events[index - 1])) continue;
          const eventType = String(event['eventType']);
          const { recordingState } = interaction;
          const inTables =
            eventType === 'CALL_RECORDING_STATE_CHANGED'
              ? recording.rows.some(([, , to]) => to === recordingState)
              : isInTables(eventType, interaction);
          expect(inTables, `${eventType} ${interaction.state} ${interaction.callType}`).to.be.true;
        }
      }),
      { numRuns: 120 },
    ));

  it('every request gets exactly one answer', () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { app, desktop, clock } = await run(taken, { logLimit: 10_000 });
        clock.advance(60_000);
        await settled();
        const asked = desktop.log.entries
          .filter(({ direction }) => direction === 'in')
          .map(({ message }) => (isRecord(message) ? message['referenceId'] : undefined));
        const answered = app.received
          .filter(isRecord)
          .filter((message) => message['referenceId'] !== undefined)
          .map((message) => message['referenceId']);
        // The first one subscribed, before the record was cleared.
        expect(answered).to.have.members(asked.slice(1));
        expect(new Set(answered).size).to.equal(answered.length);
        expect(desktop.log.entries.every(({ outcome }) => outcome !== 'pending')).to.be.true;
      }),
      { numRuns: 60 },
    ));

  it('an application that only listens knows what there is', () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { app, desktop } = await run(taken);
        const known = new Map<string, Interaction>();
        for (const event of app.events('interaction')) {
          const interaction = interactionOf(event);
          if (!interaction) continue;
          if (event['eventType'] === 'REMOVED') known.delete(interaction.interactionId);
          else if (
            event['eventType'] !== 'IN_WORKBIN' &&
            !/PULL\w*_FAILED/.test(String(event['eventType']))
          ) {
            known.set(interaction.interactionId, interaction);
          }
        }
        const view = ({
          interactionId,
          state,
          userData,
          parties,
          recordingState,
        }: Interaction) => ({
          interactionId,
          state,
          userData,
          parties,
          recordingState,
        });
        const there = desktop.perform('interaction.getInteractions');
        expect([...known.values()].map(view)).to.have.deep.members(there.map(view));
      }),
      { numRuns: 80 },
    ));

  it('attached data never changes without ATTACHED_DATA_CHANGED', () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { app } = await run(taken);
        const known = new Map<string, string>();
        for (const event of app.events('interaction')) {
          const interaction = interactionOf(event);
          if (!interaction) continue;
          const { interactionId } = interaction;
          const userData = JSON.stringify(interaction.userData);
          const before = known.get(interactionId);
          if (event['eventType'] === 'REMOVED') known.delete(interactionId);
          else known.set(interactionId, userData);
          if (event['eventType'] === 'ATTACHED_DATA_CHANGED') continue;
          expect(userData, String(event['eventType'])).to.equal(before ?? userData);
        }
      }),
      { numRuns: 120 },
    )).timeout(30_000);

  it('cases, calls and log stay in order', () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const stage = await createStage({ logLimit: LOG_LIMIT });
        const { desktop } = stage;
        for (const step of taken) {
          take(stage, step);
          const { cases, interactions } = desktop.state;
          const ids = interactions.map(({ interactionId }) => interactionId);
          expect(cases.flatMap(({ interactionIds }) => interactionIds)).to.have.members(ids);
          expect(cases.filter(({ selected }) => selected)).to.have.length(
            Math.min(1, cases.length),
          );
          for (const { caseId, interactionIds, selected } of cases) {
            const members = interactions.filter((each) => each.caseId === caseId);
            expect(members.map(({ interactionId }) => interactionId)).to.have.members([
              ...interactionIds,
            ]);
            expect(
              members.filter(({ isMainCaseInteraction }) => isMainCaseInteraction),
            ).to.have.length(1);
            expect(members.every(({ isCaseSelected }) => isCaseSelected === selected)).to.be.true;
          }
          const active = interactions.filter(({ state }) => ['TALKING', 'DIALING'].includes(state));
          expect(active).to.have.length.at.most(1);
          expect(desktop.log.entries).to.have.length.at.most(LOG_LIMIT);
        }
      }),
      { numRuns: 80 },
    ));

  it('the same seed and the same actions make the same log', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.string(), async (taken, seed) => {
        const runOnce = async () => {
          const stage = await createStage({ seed, farEnd: { answerAfter: 700 }, latency: 30 });
          stage.desktop.faults.add({ kind: 'delay', on: '*', probability: 0.3 });
          stage.desktop.faults.add({ kind: 'duplicate', on: 'event:*', probability: 0.3 });
          for (const step of taken) take(stage, step);
          stage.clock.runAll();
          return JSON.stringify(stage.desktop.log.entries).replaceAll(/ref-\d+/g, 'ref');
        };
        expect(await runOnce()).to.equal(await runOnce());
      }),
      { numRuns: 40 },
    ));
});
