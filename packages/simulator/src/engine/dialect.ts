/**
 * What the protocol reference marks as inferred or unknown, as switches: a team that knows its own
 * desktop better says so here, and the simulator behaves like it.
 *
 * @see Protocol reference, sections 8 and 11.
 */

/** One switch: what it decides, where the reference leaves it open, what it may be. */
export interface DialectSwitch<
  Choice extends string | number | boolean = string | number | boolean,
> {
  readonly about: string;
  /** Section of the protocol reference, with the item where the section has them. */
  readonly section: string;
  /** The first one is the default. */
  readonly choices: readonly Choice[];
}

const choice = <const Choices extends readonly [string | number | boolean, ...unknown[]]>(
  section: string,
  about: string,
  ...choices: Choices
) => ({ about, section, choices }) as const;

/** Every switch by its name: what a settings page shows, and what {@link Dialect} is made of. */
// A table: one switch a line.
// prettier-ignore
export const DIALECT_SWITCHES = {
  replyBeforeEvents: choice('2.4', 'Does the reply come before the events of the same action?', true, false),
  refusedOrigin: choice('11, 3', 'What does an origin that is not accepted get?', 'silence', 'error'),
  refusedService: choice('11, 3', 'What does a request outside the service list get?', 'error', 'silence'),
  subscribeNeedsService: choice('3.1', 'Does subscribing need a service of that namespace in the list?', false, true),
  unknownEventName: choice('11, 8', 'What does a subscription to an unknown event name get?', 'accept', 'refuse'),
  repeatedSubscription: choice('11, 8', 'Two subscriptions of a frame to one event: how often does it come?', 'once', 'each'),
  subscriptionIdType: choice('11, 8', 'Type of subscriptionId.', 'string', 'number'),
  acknowledgeUnsubscribe: choice('11, 8', 'Does unsubscribe get a reply?', false, true),
  frameIdentification: choice('11, 6', 'Does the desktop assign a frameId when an application attaches?', 'never', 'attach'),
  allowedServices: choice('11, 11', 'Does getAllowedServices list request names or the patterns of the option, or are the names a text or a member?', 'names', 'patterns', 'text', 'object'),

  emptyResults: choice('11, 1', 'What does a reply carry where the reference promises no result?', 'nothing', 'null', 'true', 'object'),
  booleanResults: choice('11, 1', 'How is yes or no answered?', 'boolean', 'text', 'number', 'object'),
  identifierResults: choice('11, 1', 'How does a reply carry the identifier of a new toast or dialog?', 'text', 'object', 'nothing'),
  tokenResult: choice('11, 1', 'How does a reply carry the token?', 'text', 'object'),
  campaignResults: choice('11, 17', 'What does getCampaigns answer: a list of objects, names, or an object by name?', 'list', 'names', 'object'),
  callResultList: choice('11, 17', 'What does getListOfCallResults answer: a list of objects, codes, or an object by code?', 'list', 'codes', 'object'),
  callResult: choice('11, 17', 'How does getCallResult carry the code?', 'number', 'text', 'object'),
  recordResults: choice('11, 17', 'Are records and their fields the result, or a member of it?', 'plain', 'object'),
  optionResults: choice('11, 18', 'What do getOption and getContextualOption answer: a list of sections, an object by section, or by section and name?', 'list', 'object', 'flat'),
  caseResults: choice('4.3', 'What do getByCaseId and getByBundleId answer: a list of interactions, the main one, or a list as a member?', 'list', 'main', 'object'),

  rateWindow: choice('11, 4', 'Is the minute of a rate limit a sliding one or fixed from its first request?', 'sliding', 'fixed'),
  rateScope: choice('11, 4', 'Whose requests count together?', 'origin', 'frame', 'agent'),
  rateCountsSubscriptions: choice('11, 4', 'Do subscriptions count as requests?', false, true),
  quarantineScope: choice('11, 4', 'Does the limit of one service quarantine everything or only that service?', 'client', 'service'),

  unwritableKeys: choice('11, 3', 'A change names keys that may not be written: refuse all of it, write the others and report, or write the others silently?', 'refuse', 'partial', 'silent'),
  setUserData: choice('4.3', 'Do keys stay that setUserData does not name?', 'merge', 'replace'),
  caseUidKey: choice('5, UserDataWellKnownKeys', 'Spelling of the key that holds the case identifier.', 'IW_CaseUid', 'IW_CaseUId'),

  stateNameField: choice('11, 13', 'Which member of State carries the machine name?', 'state', 'type', 'both', 'none'),
  agentEventField: choice('11, 22', 'Which member of the agent event carries the machine name?', 'mediaState', 'type'),
  mediaEvents: choice('11, 12', 'What do media events carry: a change like that of the agent, or nothing?', 'change', 'empty'),
  mediaEventsOnAgentState: choice('8, agent state', 'Does a change of the global state also send media events?', true, false),
  unknownMedia: choice('4.2', 'What does getMediaByName answer for an unknown channel?', 'error', 'null'),

  capabilities: choice('11, 15', 'Which interactions carry capabilities?', 'all', 'outbound', 'none'),
  interactionMedia: choice('5, Interaction', 'Does an interaction name its media itself, besides the event?', true, false),
  callTypeCase: choice('10', 'Spelling of callType: INTERNAL, or Internal as one example prints it.', 'upper', 'title'),
  resumeEvent: choice('11, 16', 'Which event follows the resuming of a held call?', 'ESTABLISHED', 'PARTY_CHANGED', 'none'),
  secondCall: choice('8, voice', 'Dialing, answering or resuming while another call is active: refuse it, or hold the other?', 'refuse', 'hold'),
  transferWhileDialing: choice('8, consultation', 'May a consultation that still rings be completed as a transfer?', false, true),
  consultHold: choice('8, consultation', 'Can a consultation be held and resumed, so that the agent alternates between customer and colleague?', true, false),
  endedChatState: choice('8, chat', 'State of an interaction whose chat has ended.', 'ACCEPTED', 'IDLE'),
  caseSelection: choice('4.3', 'Does selecting a case also collapse the old one and expand the new one? As printed, both of these events name the case that was selected before.', 'collapseAndExpand', 'selectOnly', 'asPrinted'),

  pullEstablished: choice('10', 'Does the call of a pulled record send ESTABLISHED? The manual prints no such row.', 'emit', 'asPrinted'),
  directPushHold: choice('10', 'Has the talking call of a DIRECT_PUSH record HOLD? The manual prints none.', 'asPrinted', 'likePush'),
  directPushNeedsStart: choice('4.7', 'Do DIRECT_PUSH records come only after startDirectPushPreview?', true, false),
  recordNumber: choice('4.7', 'What is the recordHandle of callPreviewRecord and rescheduleRecord: a handle, or the number of the record in the chain, from 1?', 'either', 'handle', 'position'),
  personalCallback: choice('11, 17', 'Does the callback type PERSONAL exist?', 'accept', 'refuse'),
  campaignNameField: choice('5, OutboundCampaign', 'Which member carries the name of a campaign?', 'name', 'campaign', 'both'),

  markdoneEvents: choice('7, markdone', 'Does marking done send a markdone event?', 'emit', 'none'),
  markdoneByApi: choice('11, 21', 'What does interaction.markdone do while mark done is blocked?', 'refuse', 'allow'),
  markdoneBlocks: choice('11, 21', 'Do the blocks of several applications add up, or do they share one?', 'shared', 'perFrame'),
  blockOnFrameClose: choice('11, 21', 'What happens to the blocks of an application that goes away?', 'keep', 'lift'),

  updateToast: choice('11, 19', 'Do members stay that updateToast does not name?', 'merge', 'replace'),
  toastAutoCloseTimeout: choice('11, 19', 'Milliseconds until a toast closes that does not say; 0 for never.', 0, 20_000),
  toastClickCloses: choice('11, 19', 'Does a click on a button close the toast?', true, false),
  dialogs: choice('11, 20', 'Can several dialogs be open, or does a new one replace the old?', 'several', 'one'),
  webViewMode: choice('11, 24', 'Which option of a section of web content says tab, popup, background or hidden?', 'mode', 'type', 'view'),
  unknownMacros: choice('3.4', 'What becomes of a macro in an address that has no value: it stays as written, or becomes empty?', 'keep', 'empty'),
  tabServices: choice('10', 'What may a page in a tab of the desktop call: what the origin list allows, or voice.dial alone, as the manual of the first release says?', 'originList', 'dial'),
  leadingWildcard: choice('11, 18', 'What does getOption do with a malformed wildcard?', 'error', 'empty'),
} as const satisfies Record<string, DialectSwitch>;

type Switches = typeof DIALECT_SWITCHES;

/** The name of a switch. */
export type DialectName = keyof Switches;

/** One choice for every switch of {@link DIALECT_SWITCHES}. */
export type Dialect = { readonly [Name in DialectName]: Switches[Name]['choices'][number] };

/** The default of each switch. */
export const DEFAULT_DIALECT: Dialect = Object.fromEntries(
  Object.entries(DIALECT_SWITCHES).map(([name, { choices }]) => [name, choices[0]]),
) as unknown as Dialect;
