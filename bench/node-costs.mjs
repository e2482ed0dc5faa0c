// node bench/node-costs.mjs [requests|events]: what a request and an event cost the processor in Node, over a MessagePort. CPU
// time, since the time on the clock depends on what else the machine does.
import { MessageChannel } from 'node:worker_threads';
import { bundle } from '../e2e/support/bundle.mjs';
import { printTable, summarize, figure } from './statistics.mjs';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const TIMEOUT = 10_000;

const loadClient = async () => {
  const code = await bundle(`export { createScapiClient } from '@scapi/client';`, {
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
};

/** Microseconds of CPU time per piece of work. */
async function cpuTime(pieces, work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / pieces;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A desktop at one end of a channel that does no more than answer; `port` is the other end. */
function createDesktop(interactions = []) {
  const { port1: port, port2: desktop } = new MessageChannel();
  const answers = {
    'system.getAllowedServices': ['*'],
    'interaction.getInteractions': interactions,
  };
  desktop.on('message', ({ referenceId, request, event }) => {
    if (event === 'subscribe') desktop.postMessage({ ...SERVER, referenceId, subscriptionId: 1 });
    else if (request) desktop.postMessage({ ...SERVER, referenceId, data: answers[request] });
  });
  return { port, post: (message) => desktop.postMessage(message), close: () => desktop.close() };
}

/** The peer: a map of promises, written by hand, with the same messages and a timer for each call. */
function createPromiseMap(port) {
  const pending = new Map();
  let count = 0;
  port.addEventListener('message', ({ data: { referenceId, data } }) => {
    const entry = pending.get(referenceId);
    if (!entry) return;
    pending.delete(referenceId);
    clearTimeout(entry.timer);
    entry.resolve(data);
  });
  return {
    call: (value) =>
      new Promise((resolve, reject) => {
        const referenceId = `1234567890-1234567890-${++count}`;
        const timer = setTimeout(() => {
          pending.delete(referenceId);
          reject(new Error('no answer'));
        }, TIMEOUT);
        pending.set(referenceId, { resolve, timer });
        port.postMessage({
          request: 'voice.hangUp',
          parameters: [value],
          referenceId,
          userAgent: 'WWE Client',
          protocolVersion: 2,
        });
      }),
  };
}

const LOADS = [
  { name: 'one after the other', calls: 2_000, inFlight: 1 },
  { name: '1,000 in flight', calls: 4_000, inFlight: 1_000 },
  { name: '10,000 in flight', calls: 20_000, inFlight: 10_000 },
];

async function load(call, { calls, inFlight }) {
  for (let done = 0; done < calls; done += inFlight)
    await Promise.all(Array.from({ length: inFlight }, (_, index) => call(String(done + index))));
}

/** CPU time of a request, beside a hand-written map of promises. */
async function measureRequests({ createScapiClient }, rounds = 15) {
  const peerDesktop = createDesktop();
  const desktop = createDesktop();
  const client = createScapiClient({ port: desktop.port, timeout: TIMEOUT });
  await client.connect();
  const peer = createPromiseMap(peerDesktop.port);
  const calls = { peer: peer.call, client: (id) => client.voice.hangUp(id) };
  const rows = [];
  for (const one of LOADS) {
    const samples = { peer: [], client: [] };
    // In turn, so that what slows the machine slows both.
    for (let round = -3; round < rounds; round += 1) {
      for (const [name, call] of Object.entries(calls)) {
        globalThis.gc?.();
        const time = await cpuTime(one.calls, () => load(call, one));
        if (round >= 0) samples[name].push(time);
      }
    }
    rows.push({ name: one.name, peer: summarize(samples.peer), client: summarize(samples.client) });
  }
  client.close();
  desktop.close();
  peerDesktop.port.close();
  return rows;
}

const interactionAt = (index) => ({
  interactionId: String(index),
  caseId: `case-${index}`,
  media: 'voice',
  state: 'TALKING',
  userData: { OrderId: '42', Segment: 'Gold' },
  capabilities: ['HOLD', 'HANGUP'],
  parties: [{ name: '5001' }],
  isConsultation: false,
  isMainCaseInteraction: true,
});

/** CPU time of an event about one of `count` interactions, with the stores read; and of its way alone. */
async function measureEvents({ createScapiClient }, count, rounds = 9, events = 500) {
  const all = Array.from({ length: count }, (_, index) => interactionAt(index));
  const desktop = createDesktop(all);
  const client = createScapiClient({ port: desktop.port, heartbeat: 0 });
  let seen = 0;
  let heard = 0;
  const stops = [
    client.$interactions.listen(() => void (seen += 1)),
    client.$cases.listen(() => undefined),
    client.$selectedCase.listen(() => undefined),
    client.$mainInteraction.listen(() => undefined),
    client.$interaction('0').listen(() => undefined),
  ];
  while (client.$interactions.get().length < count) await settle();
  const stop = client.on('interaction', () => void (heard += 1));
  const alone = createDesktop();
  let arrived = 0;
  alone.port.on('message', () => void (arrived += 1));
  let version = 0;
  const event = () => {
    const interaction = { ...all[version % count], userData: { version: ++version } };
    return {
      ...SERVER,
      event: 'interaction',
      data: { eventType: 'ATTACHED_DATA_CHANGED', interaction },
    };
  };
  const samples = { way: [], client: [] };
  for (let round = -2; round < rounds; round += 1) {
    globalThis.gc?.();
    const way = await cpuTime(events, async () => {
      for (let index = 0; index < events; index += 1) alone.post(event());
      const wanted = arrived + events - (arrived % events);
      while (arrived < wanted) await new Promise((resolve) => setImmediate(resolve));
    });
    globalThis.gc?.();
    const before = heard;
    const time = await cpuTime(events, async () => {
      for (let index = 0; index < events; index += 1) desktop.post(event());
      while (heard < before + events) await new Promise((resolve) => setImmediate(resolve));
    });
    if (round >= 0) {
      samples.way.push(way);
      samples.client.push(time);
    }
  }
  if (seen < rounds * events) throw new Error(`${seen} updates`);
  stop();
  for (const each of stops) each();
  client.close();
  desktop.close();
  alone.port.close();
  return { way: summarize(samples.way), client: summarize(samples.client) };
}

const ratio = (one, other) => `${(one / other).toFixed(2)} x`;

async function benchRequests(client) {
  const rows = await measureRequests(client);
  printTable(
    'A request in Node, over a MessagePort: µs of CPU time, desktop included',
    ['', 'promise map, a timer each', '@scapi/client', 'by minimum', 'by median'],
    rows.map(({ name, peer, client: own }) => [
      name,
      figure(peer.median),
      figure(own.median),
      ratio(own.min, peer.min),
      ratio(own.median, peer.median),
    ]),
  );
}

async function benchEvents(client) {
  const events = [];
  for (const count of [1, 10, 100, 1_000, 10_000]) {
    const { way, client: own } = await measureEvents(client, count);
    events.push([
      count.toLocaleString('en'),
      figure(way.median),
      figure(own.median),
      figure(own.median - way.median),
    ]);
  }
  printTable(
    'An event about one of so many interactions, with the stores read: µs of CPU time',
    ['interactions', 'message alone', 'with @scapi/client', 'difference'],
    events,
  );
}

const only = process.argv[2];
const client = await loadClient();
if (only !== 'events') await benchRequests(client);
if (only !== 'requests') await benchEvents(client);
