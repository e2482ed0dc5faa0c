// How long a call takes there and back, and an event to its listeners.
import { LIBRARIES, TITLES } from './libraries/index.mjs';
import { measure, openStage, PLACES } from './stage.mjs';
import { comparison, printTable } from './statistics.mjs';

const ROUNDS = 9;
const COLUMNS = (unit) => ['', `min ${unit}`, `median ${unit}`, `max ${unit}`, 'to postMessage'];

/** Rounds of all libraries in turn, so that what slows the machine slows all of them. */
async function interleaved(applications, rounds, once) {
  const samples = Object.fromEntries(Object.keys(applications).map((name) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, frame] of Object.entries(applications)) {
      const value = await once(frame);
      // The first two warm up.
      if (round >= 0) samples[name].push(value);
    }
  }
  return samples;
}

export async function benchRoundTrips(browser, files) {
  for (const place of PLACES) {
    const stage = await openStage(browser, files, place, LIBRARIES);
    for (const [name, title, calls] of [
      ['inTurn', 'one call after the other, 200 a round', 200],
      ['atOnce', '1,000 calls at once', 1_000],
    ]) {
      const samples = await interleaved(stage.applications, ROUNDS, (frame) =>
        measure(frame, name, calls),
      );
      printTable(
        `Round trip, ${place.name}: ${title} (${ROUNDS} rounds, µs a call)`,
        COLUMNS('µs'),
        comparison(samples, TITLES),
      );
    }
    await stage.close();
  }
  console.log(
    '  penpal goes on through a MessagePort once it is connected; a desktop speaks through windows only.',
  );
}

export async function benchFanOut(browser, files) {
  const stage = await openStage(browser, files, PLACES[1], ['raw', 'scapi', 'post-me']);
  for (const [listeners, events] of [
    [1, 200],
    [1_000, 40],
    [10_000, 10],
  ]) {
    const samples = await interleaved(stage.applications, 7, (frame) =>
      measure(frame, 'fanOut', listeners, events),
    );
    printTable(
      `An event to ${listeners.toLocaleString('en')} ${listeners === 1 ? 'listener' : 'listeners'}, other origin (7 rounds of ${events}, µs an event)`,
      COLUMNS('µs'),
      comparison(samples, {
        ...TITLES,
        raw: 'postMessage alone, a message listener each',
        scapi: '@scapi/client, client.on',
      }),
    );
  }
  await stage.close();
}
