import type { PageConfig } from '../config.js';
import { joinElection } from '../election/election.js';
import type { Desktop } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import { runScenario } from '../scenarios/run-scenario.js';
import type { Theme } from './parts/emit.js';
import './shell/desktop.js';

declare global {
  /** The engine of the desktop page, for end-to-end tests and the browser's console. */
  var scapiDesktop: Desktop | undefined;
}

const themeKey = 'scapi-desktop-theme';

async function start(): Promise<void> {
  const { views, options, dialect, seed = crypto.randomUUID(), scenario } = await loadConfig();
  const desktop = createDesktop({
    ...(options && { options }),
    ...(dialect && { dialect }),
    seed,
  });
  globalThis.scapiDesktop = desktop;
  joinElection(desktop.world);

  const page = document.createElement('sim-desktop');
  page.desktop = desktop;
  page.views = views;
  page.developer = matchMedia('(min-width: 1181px)').matches;
  page.theme = (localStorage.getItem(themeKey) ?? 'auto') as Theme;
  page.addEventListener('sim-theme', ({ detail }) => {
    localStorage.setItem(themeKey, detail);
  });
  document.body.append(page);

  if (!scenario) return;
  try {
    await runScenario(desktop, scenario).done;
  } catch (error) {
    page.notify(
      `The scenario ended early: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function loadConfig(): Promise<PageConfig> {
  const response = await fetch('./config.json');
  if (!response.ok)
    throw new Error(`config.json: ${String(response.status)} ${response.statusText}`);
  return (await response.json()) as PageConfig;
}

start().catch((error: unknown) => {
  const failure = document.createElement('p');
  failure.className = 'failure';
  failure.setAttribute('role', 'alert');
  failure.textContent = `The simulated desktop could not start: ${String(error)}`;
  document.body.prepend(failure);
  throw error;
});
