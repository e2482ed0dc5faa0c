import { expect } from '@open-wc/testing';
import { INTERACTION_EVENT_TYPES, INTERACTION_STATES } from '@scapi/protocol';
import { EVENTS, settled } from './application.test-support.js';
import { REFERENCE_TRANSITIONS } from './reference.test-support.js';
import { agentState } from './scenes/agent.test-support.js';
import { voiceConsult } from './scenes/consult.test-support.js';
import { chat, email, openMedia } from './scenes/media.test-support.js';
import { outboundPreview } from './scenes/outbound.test-support.js';
import { recording } from './scenes/recording.test-support.js';
import { find, playScene, type Scene, type Scenes } from './scenes/scene.test-support.js';
import { tabElection } from './scenes/tab.test-support.js';
import { voiceInbound, voiceOutbound } from './scenes/voice.test-support.js';

/** Scenes for each row of the reference, by state machine. */
const SCENES: Readonly<Record<string, Scenes>> = {
  voiceInbound,
  voiceOutbound,
  voiceConsult,
  openMedia,
  chat,
  email,
  outboundPreview,
  recording,
  agentState,
  tabElection,
};

/** The event types that a cell prints, in order. */
const typesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/[A-Z][A-Z_]+/g)]
    .map(([word]) => word)
    .filter((word) => (INTERACTION_EVENT_TYPES as readonly string[]).includes(word));

const stateIn = (cell: string): string | undefined =>
  INTERACTION_STATES.find((state) => new RegExp(`^(?:consult |main )?${state}\\b`).test(cell));

const scenesOf = (machine: string, row: string): readonly Scene[] =>
  [SCENES[machine]?.[row] ?? []].flat();

describe('state machines of the protocol reference, section 8', () => {
  for (const [machine, transitions] of Object.entries(REFERENCE_TRANSITIONS)) {
    describe(machine, () => {
      const rows = transitions.map(({ state, trigger }) => `${state}: ${trigger}`);

      it('has a scene for every row, and no other', () => {
        expect(Object.keys(SCENES[machine] ?? {})).to.have.members(rows);
      });

      for (const { state, trigger, next, events } of transitions) {
        const row = `${state}: ${trigger}`;
        for (const [index, scene] of scenesOf(machine, row).entries()) {
          it(`${row} (${index + 1})`, async () => {
            const { stage, id, types } = await playScene(scene);
            expect(types).to.deep.equal(scene.emits ?? typesIn(events));
            const expected = stateIn(next);
            const last = stage.app.events('interaction').at(-1)?.['interaction'];
            if (last && expected && !scene.emits) expect(last).to.have.property('state', expected);
            if (next.includes('removed') && !next.includes('main') && id && !scene.emits) {
              expect(find(stage, id)).to.equal(undefined);
            }
            await scene.then?.(stage, id);
            await settled();
            expect(stage.app.events().every(({ event }) => EVENTS.includes(String(event)))).to.be
              .true;
          });
        }
      }
    });
  }
});
