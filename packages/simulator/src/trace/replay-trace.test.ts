import { expect, waitUntil } from '@open-wc/testing';
import { createManualClock, type ManualClock } from '../engine/clock.js';
import type { Frame } from '../engine/contract.js';
import { request, subscribe } from '../endpoints/messages.test-support.js';
import { createTestDesktop, until } from '../testing.js';
import { exportTrace } from './export-trace.js';
import { createReplay, replayTrace, type Replay } from './replay-trace.js';
import { parseTrace, type Trace, type TraceEntry } from './trace.js';

const server = { userAgent: 'WWE Server', protocolVersion: 2 };
const out = (at: number, message: unknown): TraceEntry => ({ at, direction: 'out', message });
const into = (at: number, message: object): TraceEntry => ({
  at,
  direction: 'in',
  message: { ...message, ...server },
});
const answer = (
  at: number,
  { referenceId }: { referenceId: string },
  result: object = {},
): TraceEntry => into(at, { referenceId, ...result });
const trace = (...entries: readonly TraceEntry[]): Trace => ({ version: 1, entries });

describe('replaying a trace', () => {
  let clock: ManualClock;
  let posted: Record<string, unknown>[];
  let replay: Replay;
  let frame: Frame;

  function play(...entries: readonly TraceEntry[]): void {
    replay = createReplay(trace(...entries), { clock });
    const post = (message: unknown): void => void posted.push(message as Record<string, unknown>);
    frame = replay.attach({ origin: 'https://crm.example', label: 'CRM', post });
  }
  const references = (): readonly unknown[] => posted.map(({ referenceId }) => referenceId);

  beforeEach(() => {
    clock = createManualClock();
    posted = [];
  });

  it('answers with the reference in use now, after the recorded time', async () => {
    const message = request('agent.get');
    play(out(0, message), answer(30, message, { data: { username: 'kim' } }));
    const live = request('agent.get');
    frame.receive(live);
    clock.advance(29);
    expect(posted).to.be.empty;
    clock.advance(1);
    expect(posted).to.deep.equal([
      { referenceId: live.referenceId, data: { username: 'kim' }, ...server },
    ]);
    expect(await replay.done).to.be.empty;
  });

  it('sends events in the recorded order and time, but not before what led to them', () => {
    const message = subscribe('agent');
    play(
      out(0, message),
      answer(5, message, { subscriptionId: 'sub-1' }),
      into(105, { event: 'agent', data: 1 }),
      into(205, { event: 'agent', data: 2 }),
    );
    clock.advance(1_000);
    expect(posted).to.be.empty;
    frame.receive(subscribe('agent'));
    clock.advance(105);
    expect(posted.map(({ subscriptionId, data }) => subscriptionId ?? data)).to.deep.equal([
      'sub-1',
      1,
    ]);
    clock.advance(100);
    expect(posted.at(-1)).to.include({ event: 'agent', data: 2 });
  });

  it('answers an application that asks in another order', async () => {
    const first = request('agent.get');
    const second = request('agent.getState');
    play(out(0, first), out(0, second), answer(10, first), answer(10, second));
    const early = request('agent.getState');
    const late = request('agent.get');
    frame.receive(early);
    clock.advance(10);
    expect(references()).to.deep.equal([early.referenceId]);
    frame.receive(late);
    clock.advance(10);
    expect(references()).to.deep.equal([early.referenceId, late.referenceId]);
    expect(await replay.done).to.be.empty;
  });

  it('reports a message that does not come, and leaves its answer out', async () => {
    const message = request('agent.get');
    play(out(0, message), answer(5, message), into(6, { event: 'agent' }));
    clock.advance(10_010);
    expect(await replay.done).to.deep.equal([{ kind: 'missing', index: 0, recorded: message }]);
    expect(posted).to.have.length(1);
    expect(posted[0]).to.include({ event: 'agent' });
  });

  it('reports a request with other parameters, and answers it', async () => {
    const message = request('voice.dial', '5001');
    play(out(0, message), answer(0, message));
    const received = request('voice.dial', '5002');
    frame.receive(received);
    clock.advance(0);
    expect(await replay.done).to.deep.equal([
      { kind: 'changed', index: 0, recorded: message, received },
    ]);
    expect(references()).to.deep.equal([received.referenceId]);
  });

  it('does not mind the order of keys, nor parameters left out at the end', async () => {
    play(out(0, request('voice.dial', '5001', { a: 1, b: 2 }, null)));
    frame.receive(request('voice.dial', '5001', { b: 2, a: 1 }));
    expect(await replay.done).to.be.empty;
  });

  it('refuses what the trace does not know', () => {
    play(out(0, request('agent.get')));
    const received = request('voice.dial', '5001');
    frame.receive(received);
    expect(replay.differences).to.deep.equal([{ kind: 'unexpected', received }]);
    expect(posted[0]).to.include({ referenceId: received.referenceId });
    expect(posted[0]).to.have.property('errorMessage');
  });

  describe('of an application that asks until the desktop answers (section 2.4)', () => {
    const probe = () => request('system.getAllowedServices');
    const [first, second] = [probe(), probe()];
    const data = ['agent.*'];

    it('answers as well what it asks more often than recorded', async () => {
      play(out(0, first), answer(500, first, { data }), into(600, { event: 'agent' }));
      const [early, late, later] = [probe(), probe(), probe()];
      frame.receive(early);
      frame.receive(late);
      clock.advance(500);
      expect(references(), 'to the one that asked last').to.deep.equal([late.referenceId]);
      frame.receive(later);
      expect(posted[1]).to.deep.equal({ referenceId: later.referenceId, data, ...server });
      clock.advance(100);
      expect(await replay.done).to.be.empty;
    });

    it('misses nothing when it asks less often than recorded', async () => {
      play(out(0, first), out(250, second), answer(500, second, { data }), answer(501, first));
      const live = probe();
      frame.receive(live);
      clock.advance(501);
      expect(posted).to.deep.equal([{ referenceId: live.referenceId, data, ...server }]);
      expect(await replay.done).to.be.empty;
    });

    it('refuses it where it asked nothing of the kind when recorded', () => {
      play(out(0, request('agent.get')));
      frame.receive(probe());
      expect(replay.differences).to.have.length(1);
      expect(posted[0]).to.have.property('errorMessage');
    });
  });

  it('answers an application that counted its messages anew when it was loaded anew', async () => {
    const [dial, hold] = [request('voice.dial', '5001'), request('voice.hold', '1')];
    const again = { ...hold, referenceId: dial.referenceId };
    play(
      out(0, dial),
      answer(1, dial, { data: 'dialed' }),
      out(2, again),
      answer(3, again, { data: 'held' }),
    );
    const [dialing, holding] = [request('voice.dial', '5001'), request('voice.hold', '1')];
    frame.receive(dialing);
    clock.advance(1);
    frame.receive(holding);
    clock.advance(1);
    expect(posted).to.deep.equal([
      { referenceId: dialing.referenceId, data: 'dialed', ...server },
      { referenceId: holding.referenceId, data: 'held', ...server },
    ]);
    expect(await replay.done).to.be.empty;
  });

  it('ignores what is no message of the protocol', () => {
    play(out(0, request('agent.get')));
    frame.receive({ hello: 'world' });
    expect(replay.differences).to.be.empty;
    expect(posted).to.be.empty;
  });

  it('goes on when the application attaches again, as after a redirection', () => {
    play(into(0, { event: 'agent', data: 1 }), into(100, { event: 'agent', data: 2 }));
    clock.advance(50);
    frame.close();
    const again: unknown[] = [];
    const post = (message: unknown): void => void again.push(message);
    replay.attach({ origin: 'https://login.example', label: 'CRM', post });
    clock.advance(50);
    expect(posted).to.have.length(1);
    expect(again).to.have.length(1);
    expect(again[0]).to.include({ data: 2 });
  });

  it('stops, and leaves no timer behind', async () => {
    play(into(0, { event: 'agent' }), into(1_000, { event: 'agent' }));
    clock.advance(1);
    replay.stop();
    expect(clock.pending).to.equal(0);
    expect(await replay.done).to.be.empty;
    expect(posted).to.have.length(1);
  });

  it('gives an application on a port what a simulated desktop gave another', async () => {
    const { desktop, port, close } = createTestDesktop();
    const messages = [subscribe('interaction'), request('voice.dial', '5001')];
    const original = await converse(port, messages, () =>
      until(desktop, ({ interactions }) => interactions[0]),
    );
    const recordedTrace = parseTrace(JSON.stringify(exportTrace(desktop.log)));
    close();

    const { port1, port2 } = new MessageChannel();
    const again = replayTrace(port1, recordedTrace);
    const replayed = await converse(port2, messages, () => again.done);
    expect(await again.done).to.be.empty;
    expect(replayed).to.deep.equal(original);
  });
});

/** Sends messages, and collects as many answers and events as the first conversation brought. */
async function converse(
  port: MessagePort,
  messages: readonly unknown[],
  over: () => Promise<unknown>,
): Promise<unknown[]> {
  const received: unknown[] = [];
  port.onmessage = ({ data }) => received.push(data);
  for (const message of messages) port.postMessage(message);
  await over();
  await waitUntil(() => received.length >= 4);
  return received;
}
