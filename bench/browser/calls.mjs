// What a call costs an application's page in Chromium, the desktop in another process.
import { interleave, spread, times } from '../statistics.mjs';
import { LIBRARIES } from './libraries/index.mjs';
import { openSites, openStage, pageFiles, whileRunning } from './stage.mjs';

const LOADS = [
  { name: 'one after the other', calls: 1_000, inFlight: 1 },
  { name: '1,000 at once', calls: 3_000, inFlight: 1_000 },
  { name: '10,000 at once', calls: 10_000, inFlight: 10_000 },
];

async function bundleLibraries(names) {
  const files = {};
  for (const name of names) {
    const library = `import * as library from './bench/browser/libraries/${name}.js';`;
    const pages = './bench/browser/pages';
    Object.assign(
      files,
      await pageFiles(
        `${name}-host`,
        `${library} import { host } from '${pages}/host.js'; host(library.respond);`,
      ),
      await pageFiles(
        name,
        `${library} import { application } from '${pages}/application.js'; application(library);`,
      ),
    );
  }
  return files;
}

export async function benchCalls({ browser, has, rounds = 9 }) {
  const names = Object.keys(LIBRARIES).filter((name) => has(LIBRARIES[name].from));
  const sites = await openSites(await bundleLibraries(names));
  const stages = {};
  for (const name of names) {
    stages[name] = await openStage(browser, sites, `${name}-host`, name);
    // Connected.
    await stages[name].frame.evaluate(async () => void (await globalThis.bench));
  }
  const results = [];
  for (const { name: load, calls, inFlight } of LOADS) {
    const result = await interleave(
      Object.fromEntries(
        names.map((name) => [
          name,
          async () => {
            const stage = stages[name];
            const { all } = await whileRunning(stage, () => stage.run('load', calls, inFlight));
            return (all * 1_000) / calls;
          },
        ]),
      ),
      rounds,
    );
    results.push({ load, result });
  }
  for (const { close } of Object.values(stages)) await close();
  await sites.close();
  const baseOf = (name) => (LIBRARIES[name].channel === 'port' ? 'raw-port' : 'raw');
  return [
    {
      title: 'A call in Chromium, desktop in another process',
      about:
        'µs of processor time of the application’s main thread for each call, by windows and by ports. comlink and post-me have no time-outs.',
      columns: ['', ...LOADS.flatMap(({ name }) => [name, 'to the bottom line'])],
      rows: names.map((name) => [
        LIBRARIES[name].title,
        ...results.flatMap(({ result }) => [
          spread(result[name]),
          times(result[name], result[baseOf(name)]),
        ]),
      ]),
      plot: {
        unit: 'µs of processor time',
        bars: results.flatMap(({ load, result }) =>
          names.map((name) => ({
            group: load,
            name: LIBRARIES[name].title,
            value: result[name].median,
          })),
        ),
      },
    },
  ];
}
