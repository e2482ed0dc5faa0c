/** What a listener of an application may do to a control: anything, without a consequence. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Desktop } from '@scapi/simulator/testing';
import { createTestDesktop, requestsTo } from '@scapi/simulator/testing';
import type { ReadableAtom } from 'nanostores';
import * as api from '../index.js';
import type { ScapiClient } from '../index.js';
import { settle } from '../shared/clock.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import { closeDesktops, later } from './shared/controls.test-support.js';

interface Shown {
  readonly $state: ReadableAtom<{ readonly status?: string }>;
  readonly $availability?: ReadableAtom<unknown>;
  close(): void;
}

/** Prepares the desktop; returns the control and what is done with it, step by step. */
type Scene = (client: ScapiClient, desktop: Desktop) => readonly [Shown, ...(() => unknown)[]];

const talk = ({ world, perform }: Desktop): string => {
  const id = world.call({ userData: { Note: 'first' } });
  perform('voice.answer', id);
  return id;
};

/** By the name of what makes the control. */
const SCENES: Readonly<Record<string, Scene>> = {
  createAgentStateControl: (client) => {
    const control = api.createAgentStateControl(client);
    return [control, () => control.setState('NotReady')];
  },
  createCallControl: (client, desktop) => {
    const control = api.createCallControl(client, { interactionId: talk(desktop) });
    return [control, () => control.hold(), () => control.mute(), () => control.hangUp()];
  },
  createCampaignsControl: (client, { world }) => [
    api.createCampaignsControl(client),
    () => world.loadCampaign('Spring', 'Preview'),
  ],
  createCaseSelectionControl: (client, desktop) => {
    talk(desktop);
    desktop.world.chat();
    const control = api.createCaseSelectionControl(client);
    const { caseId } = desktop.state.cases.find(({ selected }) => !selected)!;
    return [control, () => control.select(caseId)];
  },
  createConnectionControl: (client) => {
    const control = api.createConnectionControl(client);
    return [
      control,
      () => control.setNeededServices(['voice.dial']),
      () => control.connect(),
      () => client.close(),
    ];
  },
  createConsultControl: (client, desktop) => {
    const control = api.createConsultControl(client, { interactionId: talk(desktop) });
    return [control, () => control.consult('5001'), () => control.cancel()];
  },
  createDialControl: (client) => {
    const control = api.createDialControl(client);
    return [control, () => control.dial('5001'), () => control.cancel(), () => control.reset()];
  },
  createInspectorControl: (client) => {
    const control = api.createInspectorControl(client);
    return [
      control,
      () => client.connect(),
      () => {
        control.setFilter({ text: 'a' });
        control.$state.get();
      },
      () => control.pause(),
      () => control.clear(),
      () => control.resume(),
    ];
  },
  createInteractionListControl: (client, { world }) => {
    const id = world.workItem();
    const control = api.createInteractionListControl(client);
    return [control, () => control.accept(id), () => control.blockMarkDone(id, 'Not yet')];
  },
  createLeadingFrameControl: (client, { world }) => [
    api.createLeadingFrameControl(client),
    () => world.setFrameState('FOLLOWING'),
  ],
  createMediaStateControl: (client) => {
    const control = api.createMediaStateControl(client);
    return [control, () => control.setState('voice', 'NotReady')];
  },
  createOutboundControl: (client, { world }) => {
    world.loadCampaign('Spring', 'Preview');
    world.startCampaign('Spring');
    const control = api.createOutboundControl(client);
    return [
      control,
      () => control.getNext('Spring'),
      () => control.setDoNotCall(),
      () => control.cancel(),
    ];
  },
  createRecordingControl: (client, desktop) => {
    const control = api.createRecordingControl(client, { interactionId: talk(desktop) });
    return [control, () => control.start(), () => control.pause()];
  },
  createRecordingGuardControl: (client, desktop) => {
    const interactionId = talk(desktop);
    desktop.perform('voice.startCallRecording', interactionId);
    const control = api.createRecordingGuardControl(client, { interactionId });
    return [control, () => control.enter('number'), () => control.leave('number')];
  },
  createSingleInteractionControl: (client, { world }) => {
    const interactionId = world.workItem();
    const control = api.createSingleInteractionControl(client, { interactionId });
    return [control, () => control.accept(), () => control.markDone()];
  },
  createToastControl: (client) => {
    const control = api.createToastControl(client);
    return [
      control,
      () => control.open({ title: 'Hello' }),
      () => control.update({ title: 'Hello again' }),
      () => control.dismiss(),
    ];
  },
  createUserDataControl: (client, desktop) => {
    const control = api.createUserDataControl(client, { interactionId: talk(desktop) });
    return [
      control,
      () => control.edit('Note', 'second'),
      () => control.save('Note'),
      () => control.delete('Note'),
    ];
  },
};

/** What the application does when a listener is called: for the first time with 1. */
type Act = (call: number, control: Shown, client: ScapiClient, desktop: Desktop) => void;

/** Plays a scene before a fresh desktop, with a listener of all that the control shows. */
async function play(name: string, act: Act = () => undefined) {
  const { desktop, port, close } = createTestDesktop();
  const client = api.createScapiClient({ port, heartbeat: 0 });
  later(() => {
    client.close();
    close();
  });
  await client.connect();
  const [control, ...steps] = SCENES[name]!(client, desktop);
  later(() => control.close());
  const seen: unknown[] = [];
  let calls = 0;
  let isBegun = false;
  const onShown = (): void => {
    if (isBegun) act(++calls, control, client, desktop);
  };
  const stopState = control.$state.listen((state) => {
    const { status, activity } = state as { status?: string; activity?: { status: string } };
    const word = `${String(status)} ${String(activity?.status)}`;
    if (seen.at(-1) !== word) seen.push(word);
    onShown();
  });
  const stopAvailability = control.$availability?.listen(onShown);
  const stop = (): void => {
    stopState();
    stopAvailability?.();
    control.close();
  };
  later(stop);
  // The stores are filled before the application acts, so that each play shows the same.
  await settle();
  isBegun = true;
  const outcomes: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
      outcomes.push('done');
    } catch (error) {
      outcomes.push((error as { code?: string }).code ?? String(error));
    }
    await settle();
  }
  return { client, desktop, seen, outcomes, stop, calls: () => calls };
}

const names = (desktop: Desktop): readonly string[] => requestsTo(desktop).map(({ name }) => name);

describe('a listener of a control', () => {
  /** The clients of all plays in which something was closed. */
  const closed: ScapiClient[] = [];

  afterEach(closeDesktops);

  it('is tried with every control there is', () => {
    const makers = Object.keys(api).filter((name) => /^create.*Control$/.test(name));
    expect(Object.keys(SCENES).sort()).to.deep.equal(makers.sort());
  });

  for (const name of Object.keys(SCENES)) {
    describe(`of ${name}`, () => {
      it('that always throws changes nothing, and is reported', async () => {
        const quiet = await play(name);
        let loud: typeof quiet | undefined;
        const reported = await uncaught(async () => {
          loud = await play(name, () => {
            throw new Error('A listener of the test fails');
          });
        });
        expect(loud?.calls()).to.be.greaterThan(0).and.equal(quiet.calls());
        // Of several throws in one round of listeners, nanostores hands on the last.
        expect(reported.length).to.be.within(1, quiet.calls());
        expect(loud?.seen).to.deep.equal(quiet.seen);
        expect(loud?.outcomes).to.deep.equal(quiet.outcomes);
        expect(quiet.outcomes).to.deep.equal(quiet.outcomes.map(() => 'done'));
        expect(names(loud!.desktop)).to.deep.equal(names(quiet.desktop));
      });

      for (const what of ['control', 'client'] as const) {
        it(`that closes the ${what} ends everything, whenever it is`, async () => {
          const calls = (await play(name)).calls();
          const at = Array.from({ length: calls }, (_, index) => index + 1);
          const closeAt = async (last: number): Promise<ScapiClient> => {
            let isClosed = false;
            const late: string[] = [];
            const closing = await play(name, (call, control, client) => {
              if (call !== last) return;
              client.tap((direction, message) => {
                const { request } = message as { request?: string };
                if (isClosed && direction === 'out' && request) late.push(request);
              });
              if (what === 'client') client.close();
              else control.close();
              isClosed = true;
            });
            expect(closing.outcomes.filter((one) => one !== 'done' && one !== 'CLOSED')).to.be
              .empty;
            expect(late.filter((one) => !SENT_ALSO_WHEN_CLOSED.includes(one))).to.be.empty;
            closing.stop();
            return closing.client;
          };
          closed.push(...(await Promise.all(at.map(closeAt))));
        });
      }
    });
  }

  it('that closed something leaves no listener of a store behind', async () => {
    await waitUntil(() => closed.every(isReleased), 'listeners are left');
  });
});

/** What a control may still ask for when it is closed. */
const SENT_ALSO_WHEN_CLOSED = ['voice.resumeCallRecording', 'interaction.unblockMarkdone'];

const isReleased = (client: ScapiClient): boolean =>
  Object.values(client).every(($store: { readonly lc?: number }) => ($store.lc ?? 0) === 0);
