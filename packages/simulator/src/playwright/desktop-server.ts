import type { PageConfig } from '../config.js';
import { ACCEPTED_ORIGINS } from '../engine/options.js';
import { findReadyScenario, READY_SCENARIOS } from '../scenarios/ready/index.js';
import { validateScenario } from '../scenarios/parse-scenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import { serveFiles } from '../server/index.js';
import type { DesktopTestOptions } from './options.js';

/** Serves the page of the desktop to the tests of one worker, one after the other. */
export interface DesktopServer {
  /** For example `http://127.0.0.1:40001`. */
  readonly address: string;
  /** What the page reads when it is loaded next. */
  config: PageConfig;
  close(): Promise<void>;
}

/** Starts a server on a free port that only this computer reaches. */
export async function startDesktopServer(): Promise<DesktopServer> {
  const server = await serveFiles({
    root: new URL('../page/', import.meta.url),
    headers: { 'content-security-policy': "frame-ancestors 'none'" },
    transform: async (path) =>
      path === '/config.json' ? { body: JSON.stringify(desktopServer.config) } : undefined,
  });
  const desktopServer: DesktopServer = {
    address: server.address,
    config: { views: [] },
    close: () => server.close(),
  };
  return desktopServer;
}

/** The desktop that the options of a test describe, with the application in it. */
export function pageConfigOf(
  application: string,
  {
    placement,
    scenario: wanted,
    dialect,
    desktopOptions,
    agentStates,
    reasons,
    seed,
  }: DesktopTestOptions,
  session: string,
): PageConfig {
  const scenario = wanted === undefined ? undefined : scenarioOf(wanted);
  return {
    views: [{ label: 'Application', url: application, placement }],
    options: { [ACCEPTED_ORIGINS]: new URL(application).origin, ...desktopOptions },
    session,
    seed: scenario?.seed ?? seed,
    ...(scenario && { scenario }),
    ...(dialect && { dialect }),
    ...(agentStates && { agentStates }),
    ...(reasons && { reasons }),
  };
}

function scenarioOf(wanted: string | Scenario): Scenario {
  if (typeof wanted !== 'string') return validateScenario(wanted);
  const ready = findReadyScenario(wanted);
  if (ready) return ready;
  const names = READY_SCENARIOS.map(({ name }) => name).join(', ');
  throw new Error(`scenario: there is no "${wanted}". Give a scenario, or one of ${names}.`);
}
