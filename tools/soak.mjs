// npm run soak: hours of random life in minutes. Fails when heap, timers, subscriptions or ports grow, or stay behind.
//   npm run soak -- --minutes 600 --seconds 120 --seed 7
import { parseArgs } from 'node:util';
import { judge } from './soak/scales.mjs';
import { clientsInManualTime, clientsInRealTime, engineAlone } from './soak/scenes.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: 'soak' },
  },
});
const minutes = Number(values.minutes);
const seconds = Number(values.seconds);
const { seed } = values;
if (!(minutes >= 4 && seconds >= 4)) {
  console.error('--minutes and --seconds are numbers, 4 at least.');
  process.exit(2);
}

const scenes = {
  [`desktop alone, ${minutes} simulated minutes`]: () => engineAlone({ minutes, seed }),
  [`desktop and clients, ${minutes} simulated minutes`]: () =>
    clientsInManualTime({ minutes, seed }),
  [`desktop and clients, ${seconds} s by the clock`]: () => clientsInRealTime({ seconds, seed }),
};

const UNITS = { heap: ' kB' };
let failed = 0;
console.log(`Random life from seed "${seed}"; the second quarter of the time beside the last.\n`);
for (const [name, run] of Object.entries(scenes)) {
  const start = Date.now();
  const { samples, left, noise } = await run();
  const { measures, leftovers, ok } = judge(samples, left, noise);
  if (!ok) failed += 1;
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(0)} s)`,
  );
  for (const { measure, early, late, allowed, grew } of measures) {
    const unit = UNITS[measure] ?? '';
    const values = `${early.toFixed(0)} -> ${late.toFixed(0)}${unit}`.padStart(20);
    const limit = `${grew ? 'GREW by more than' : 'may grow by'} ${allowed}${unit}`;
    console.log(`       ${measure.padEnd(14)}${values}   ${limit}`);
  }
  const rest = leftovers.map(([what, count]) => `${count} ${what}`).join(', ');
  console.log(
    `       after closing everything: ${rest === '' ? 'nothing is left' : `${rest} LEFT`}`,
  );
}
process.exitCode = failed > 0 ? 1 : 0;
