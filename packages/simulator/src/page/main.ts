import type { PageConfig } from '../config.js';
import { joinElection } from '../election/election.js';
import type { Desktop } from '../engine/contract.js';
import { ACCEPTED_ORIGINS, textOption, type DesktopOptions } from '../engine/options.js';
import { addOrigins } from '../engine/origin-list.js';
import { randomId } from '../random-id.js';
import { joinSession } from '../session/join-session.js';
import '../window.js';
import { serveEmbedder } from './embedder.js';
import { keepTheme } from './kept-theme.js';
import './shell/desktop.js';

async function start(): Promise<void> {
  const config = await loadConfig();
  const { views, session = '', seed = randomId(), embedders = [], options = {}, ...rest } = config;
  const name = `scapi-desktop ${session}`;
  const page = document.createElement('sim-desktop');
  const { desktop, isShared } = await joinSession({
    ...rest,
    options: acceptEmbedders(options, embedders),
    name,
    seed,
    onScenarioFailed: (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      page.notify(`The scenario ended early: ${reason}`);
    },
  });
  globalThis.scapiDesktop = desktop;
  warnOfWebContent(desktop);
  joinElection(desktop.world, { name: `${name} election`, ...(!isShared && { locks: undefined }) });

  const theme = keepTheme();
  page.desktop = desktop;
  page.views = views;
  page.embedder = serveEmbedder(desktop)?.origin;
  page.limits = [...(isShared ? [] : [NOT_SHARED]), ...(theme.isKept ? [] : [NOT_KEPT])];
  page.developer = matchMedia('(min-width: 1181px)').matches;
  page.theme = theme.read();
  page.addEventListener('sim-theme', ({ detail }) => theme.write(detail));
  document.body.append(page);
}

/** Says in the browser's console what is wrong with the options of web content, and what becomes wrong. */
function warnOfWebContent(desktop: Desktop): void {
  let known: readonly string[] = [];
  const warn = (): void => {
    const { problems } = desktop.state.webContent;
    for (const problem of problems) if (!known.includes(problem)) console.warn(problem);
    known = problems;
  };
  warn();
  desktop.subscribe(warn);
}

const NOT_SHARED =
  'The browser denies this page locks between tabs: each tab of the desktop has a session of its own, and leads it.';
const NOT_KEPT = 'The browser denies this page its storage: the theme is forgotten with the page.';

/** Who may embed the desktop may talk to it; the origin list can say more about what. */
function acceptEmbedders(options: DesktopOptions, embedders: readonly string[]): DesktopOptions {
  if (embedders.length === 0) return options;
  const list = addOrigins(textOption(options, ACCEPTED_ORIGINS), embedders);
  return { ...options, [ACCEPTED_ORIGINS]: list };
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
