import * as v from 'valibot';
import type { Dialect } from './dialect.js';
import { macrosIn } from './macros.js';
import { ACCEPTED_ORIGINS, sectionOption, textOption, type DesktopOptions } from './options.js';
import { parseOriginList, servicesOf } from './origin-list.js';
import { mustBeOneOf } from './validation.js';

/** Where the desktop shows an application. @see Protocol reference, section 3.4 (mode names inferred). */
export type WebViewPlacement = 'tab' | 'side' | 'popup' | 'background' | 'hidden';

/** One for the whole desktop, or one for each interaction. */
export type WebViewLevel = 'workspace' | 'interaction';

/** The placements by their names in options. */
export const WEB_VIEW_PLACEMENTS = ['tab', 'side', 'popup', 'background', 'hidden'] as const;

/** The levels, each with the option that lists its views. */
export const WEB_CONTENT_LISTS = {
  workspace: 'workspace.web-content',
  interaction: 'interaction.web-content',
} as const satisfies Readonly<Record<WebViewLevel, string>>;

/** An application that the desktop shows. @see Protocol reference, section 3.4. */
export interface WebView {
  /** Title of its tab, panel or window. */
  readonly label: string;
  /** Address; may hold macros such as `$Interaction.Id$` or `$Agent.UserName$` (names inferred). */
  readonly url: string;
  /** Default `tab`. */
  readonly placement?: WebViewPlacement;
  /** Default `workspace`. */
  readonly level?: WebViewLevel;
  /** The section of options that describes it. */
  readonly section?: string;
}

/** The views that the options describe. */
export interface WebContent {
  readonly views: readonly WebView[];
  /** What is wrong with the options, a sentence each that names the option. */
  readonly problems: readonly string[];
}

/**
 * Reads the web views from options `workspace.web-content` and `interaction.web-content` and the
 * sections they name. Of a broken section what can be shown is shown; every fault is reported.
 *
 * @see Protocol reference, section 3.4. How a section says tab, popup, background or hidden is not
 *   documented: dialect `webViewMode` names the option.
 */
export function readWebContent(options: DesktopOptions, dialect: Dialect): WebContent {
  const problems: string[] = [];
  const report = (problem: string): void => void problems.push(problem);
  const levels = Object.keys(WEB_CONTENT_LISTS) as WebViewLevel[];
  const views = levels.flatMap((level) =>
    sectionsOf(options, WEB_CONTENT_LISTS[level], report).flatMap(
      (section) => readView({ options, dialect, level, section, report }) ?? [],
    ),
  );
  reportUnlisted(options, report);
  return { views, problems };
}

type Report = (problem: string) => void;

function sectionsOf(options: DesktopOptions, list: string, report: Report): readonly string[] {
  const names = textOption(options, list)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const once = [...new Set(names)];
  if (once.length < names.length) report(`${list} names a section twice; it is shown once.`);
  return once;
}

interface Reading {
  readonly options: DesktopOptions;
  readonly dialect: Dialect;
  readonly level: WebViewLevel;
  readonly section: string;
  readonly report: Report;
}

function readView(reading: Reading): WebView | undefined {
  const { options, dialect, level, section, report } = reading;
  const members = sectionOption(options, section);
  if (members.size === 0) {
    report(
      `${WEB_CONTENT_LISTS[level]} names section ${section}, which has no options. Add "${section}": { "label": "…", "url": "https://…" }.`,
    );
    return undefined;
  }
  const read = <T>(name: string, schema: v.GenericSchema<unknown, T>, otherwise: string) => {
    const result = v.safeParse(schema, members.get(name));
    if (result.success) return result.output;
    const given = members.has(name)
      ? `${result.issues[0].message}, not "${String(members.get(name))}"`
      : 'is missing';
    report(`${section}/${name} ${given}. ${otherwise}`);
    return undefined;
  };
  const mode = dialect.webViewMode;
  const url = read('url', address, 'The view is left out.');
  const label = read('label', title, `The view is called ${section}.`) ?? section;
  const placement = read(mode, placementName, 'The view is a tab.') ?? 'tab';
  const known = ['label', 'url', mode];
  for (const name of members.keys()) {
    if (!known.includes(name))
      report(`${section}/${name} is not known here. Known are ${known.join(', ')}.`);
  }
  if (url === undefined) return undefined;
  const view = { label, url, placement, level, section };
  checkMacros(view, report);
  checkOrigin(view, options, report);
  return view;
}

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim());

const title = v.pipe(text, v.nonEmpty('must be a text'));

/** The host is what the origin list judges: it has to be there before macros are expanded. */
const address = v.pipe(
  text,
  v.check(
    (url) => /^https?:\/\/[^$]/i.test(url) && URL.canParse(url),
    'must be the whole address of a web page, for example https://crm.example/?id=$Interaction.Id$',
  ),
);

const placementName = v.optional(
  v.pipe(text, v.toLowerCase(), v.picklist(WEB_VIEW_PLACEMENTS, mustBeOneOf(WEB_VIEW_PLACEMENTS))),
  'tab',
);

function checkMacros({ section, url, level }: WebView, report: Report): void {
  for (const { written, isKnown, needsInteraction } of macrosIn(url)) {
    if (!isKnown) report(`${String(section)}/url holds ${written}, a macro that is not known.`);
    else if (needsInteraction && level === 'workspace')
      report(
        `${String(section)}/url holds ${written}, but a view of ${WEB_CONTENT_LISTS.workspace} has no interaction.`,
      );
  }
}

function checkOrigin({ section, url }: WebView, options: DesktopOptions, report: Report): void {
  const { origin } = new URL(url);
  if (servicesOf(parseOriginList(textOption(options, ACCEPTED_ORIGINS)), origin)) return;
  report(
    `The page of ${String(section)}/url gets no answer: option ${ACCEPTED_ORIGINS} does not name ${origin}.`,
  );
}

/** The sections that either list names, each once. */
export const listedSections = (options: DesktopOptions): readonly string[] => [
  ...new Set(
    Object.values(WEB_CONTENT_LISTS).flatMap((list) => sectionsOf(options, list, () => undefined)),
  ),
];

function reportUnlisted(options: DesktopOptions, report: Report): void {
  const sections = Object.keys(options).flatMap((name) => /^([^/]+)\/url$/.exec(name)?.[1] ?? []);
  if (sections.length === 0) return;
  const lists = Object.values(WEB_CONTENT_LISTS).join(' or ');
  const listed = listedSections(options);
  for (const section of sections)
    if (!listed.includes(section))
      report(`Section ${section} has a url, but no ${lists} names it.`);
}
