// npm start: the simulated desktop with the example applications in it, each from an origin of its own. Everything is
// built from source, in memory, so that nothing needs to be built before. Arguments go to the simulator:
// `npm start -- localhost:3000 --scenario recorded-call`.
const began = performance.now();
console.log('Starting the simulated Agent Desktop with the example applications in it …');

// From here on, and not above: Node would load these before it says the first words.
const { serveExamples } = await import('./start/examples.mjs');
const { desktopPage } = await import('./start/desktop-page.mjs');
const { runCommand } = await import('../packages/simulator/src/cli/run-command.ts');

const examples = await serveExamples(Number(process.env.EXAMPLES_PORT ?? 4410));
for (const { name, url } of examples) console.log(`example ${name}: ${url}`);

const stop = () => Promise.all(examples.map(({ close }) => close()));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());

async function prepare() {
  const [first] = examples;
  console.log(
    `Building the desktop page and ${first.title}; each other example when it is opened …`,
  );
  await Promise.all([desktopPage.prepare(), first.prepare()]);
  console.log(`Built ${((performance.now() - began) / 1_000).toFixed(1)} s after the start.`);
}

const views = examples.map(({ title, url }) => `${title}=${url}`);
const desktop = await runCommand([...views, ...process.argv.slice(2)], {
  ...desktopPage,
  prepare,
}).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
if (!desktop) await stop();
