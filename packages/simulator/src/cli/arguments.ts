import type { WebView, WebViewPlacement } from '../config.js';
import { WEB_VIEW_PLACEMENTS } from '../engine/web-content.js';
import { parseWords } from './parse-words.js';
import { UsageError } from './usage-error.js';

/** What the user asked for on the command line. */
export interface CliArguments {
  readonly help: boolean;
  readonly version: boolean;
  readonly open: boolean;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly views: readonly WebView[];
  /** Origins whose pages may embed the desktop and talk to it. */
  readonly embedders: readonly string[];
  /** Name of a ready scenario, or a file. */
  readonly scenario: string | undefined;
  /** File of desktop options. */
  readonly options: string | undefined;
  /** Switches of the dialect, each as `name=choice`, or files of them. */
  readonly dialect: readonly string[];
  /** Reasons for not being ready, each as `code=label`. */
  readonly reasons: readonly string[];
  /** File of agent states. */
  readonly agentStates: string | undefined;
}

/** Where the desktop is served unless `--port` says otherwise. */
export const DEFAULT_PORT = 4480;

const PLACES = WEB_VIEW_PLACEMENTS.join(', ');

const isPlacement = (value: string): value is WebViewPlacement =>
  (WEB_VIEW_PLACEMENTS as readonly string[]).includes(value);

/** The text of `--help`. */
export const HELP = `Usage: scapi-simulator [[title=]url ...] [options]
       scapi-simulator doctor [options]       examines your real desktop; see doctor --help
       scapi-simulator from-trace <file>      makes a test of a trace; see from-trace --help

A simulated Agent Desktop around your web applications: it serves a desktop page and shows each
url in it, from the url's own origin. Applications talk to it as they talk to the real one.
A url may leave out http://: localhost:3000.

  --port <n>          Port to serve on; a taken one gives way to the next free one; 0 takes any
                      free one. Default ${String(DEFAULT_PORT)}.
  --host <address>    Address to listen on. Default 127.0.0.1: this computer only.
  --placement <where> Where these applications appear: ${PLACES}. Default tab.
  --view <where>:[title=]url
                      One more application, in its own place: --view popup:localhost:3000. With
                      interaction/ before the place it opens with each interaction:
                      --view 'interaction/tab:localhost:3000/?id=$Interaction.Id$'.
  --embedder <origin> Lets pages of this origin show the desktop in a frame and talk to it, for example
                      https://crm.example. May be given several times.
  --scenario <s>      Runs a scenario when the desktop is ready: a name, or a .json, .mjs or .js file.
  --options <file>    Desktop options as JSON, for example
                      {"service-client-api.rate-limit": 60}. A section is an object; those that
                      workspace.web-content and interaction.web-content name are shown.
                      Without accepted origins in it, the origins of the urls are accepted.
  --dialect <n>=<c>   Switches a choice that the protocol's documentation leaves open, for example
                      --dialect recordNumber=handle. May be repeated; a wrong name lists them all.
  --dialect <file>    Such choices from a .json file: what the doctor saved of your desktop.
  --reason <c>=<l>    A reason for not being ready, code and label: --reason 20=Lunch. May be
                      repeated; they take the place of those that are there.
  --agent-states <f>  What the agent may choose, as JSON: a list of states, that at log-in first,
                      [{"operationName": "Ready", "displayName": "Ready", "state": "READY"}].
  --open              Opens the desktop in your browser.
  --help, --version   Says this; says the version.

Ready scenarios:
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  placement: { type: 'string' },
  view: { type: 'string', multiple: true },
  embedder: { type: 'string', multiple: true },
  scenario: { type: 'string' },
  options: { type: 'string' },
  dialect: { type: 'string', multiple: true },
  reason: { type: 'string', multiple: true },
  'agent-states': { type: 'string' },
  open: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** @throws UsageError for whatever the program does not understand. */
export function readArguments(args: readonly string[]): CliArguments {
  const { values, positionals } = parseWords(args, OPTIONS);
  const placement = values.placement ?? 'tab';
  if (!isPlacement(placement)) {
    throw new UsageError(`--placement ${placement}: choose one of ${PLACES}.`);
  }
  return {
    help: values.help ?? false,
    version: values.version ?? false,
    open: values.open ?? false,
    host: values.host ?? '127.0.0.1',
    port: readPort(values.port),
    embedders: (values.embedder ?? []).map(readOrigin),
    views: [
      ...positionals.map((text) => ({ ...readUrl(text), placement })),
      ...(values.view ?? []).map(readView),
    ],
    scenario: values.scenario,
    options: values.options,
    dialect: values.dialect ?? [],
    reasons: values.reason ?? [],
    agentStates: values['agent-states'],
  };
}

/** Reads the number after `--port`. @throws UsageError for any other text. */
export function readPort(text = String(DEFAULT_PORT)): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`--port ${text}: give a number from 0 to 65535.`);
  return port;
}

/** `popup:localhost:3000`, `interaction/tab:Orders=https://crm.example/?id=$Interaction.Id$`. */
function readView(text: string): WebView {
  const [, level, placement = '', address = ''] =
    /^(?:(workspace|interaction)\/)?([^/:]+):(.+)$/.exec(text) ?? [];
  if (!isPlacement(placement)) {
    throw new UsageError(
      `--view ${text}: begin with one of ${PLACES} and a colon, and before it interaction/ for a view of each interaction. For example --view interaction/tab:localhost:3000.`,
    );
  }
  const view = { ...readUrl(address), placement };
  return level === 'interaction' ? { ...view, level } : view;
}

/** `https://crm.example`, `localhost:5173`; a path would say more than a browser tells of an embedder. */
function readOrigin(text: string): string {
  const address = LACKS_SCHEME.test(text) ? `http://${text}` : text;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new UsageError(
    `--embedder ${text}: give the origin of the page that embeds the desktop, for example https://crm.example.`,
  );
}

/** `http://localhost:5173/`, `localhost:5173`, or with a title of its own `Orders=localhost:5173`. */
function readUrl(text: string): { label: string; url: string } {
  const [, title, typed = text] = /^([^=:/?#]+)=(.*)$/.exec(text) ?? [];
  const address = LACKS_SCHEME.test(typed) ? `http://${typed}` : typed;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new UsageError(
      `${text}: give the whole address of your application, for example http://localhost:5173/.`,
    );
  }
  // As it was typed: the URL parser would escape macros such as $Interaction.Id$.
  return { label: title ?? url.host, url: address };
}

/** A host with a port, or this computer without one: `localhost:3000/app`, `localhost`, `[::1]:3000`. */
const LACKS_SCHEME =
  /^(?:(?:[\w.-]+|\[[\da-f:.]+\]):\d+|localhost|127\.0\.0\.1|\[::1\])(?:[/?#]|$)/i;
