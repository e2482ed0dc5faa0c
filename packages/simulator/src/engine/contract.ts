/**
 * What a simulated desktop is to those who use it: the desktop page, the command line, scenarios,
 * tests and stories. The engine implements {@link Desktop}; nothing outside `engine/` imports more
 * than this file and `createDesktop`.
 *
 * Three parties act on a desktop: an application through a {@link Frame} (messages only), the agent
 * at the desktop's own controls ({@link Desktop.perform}, {@link Desktop.agent}), and the rest,
 * from customers to the routing ({@link Desktop.world}).
 */
import type {
  Agent,
  CampaignMode,
  FrameState,
  OutboundRecord,
  ParametersOf,
  RequestName,
  ResultOf,
  State,
  UserData,
} from '@scapi/protocol';
import type { Clock } from './clock.js';
import type { DesktopState } from './desktop-state.js';
import type { Dialect } from './dialect.js';
import type { Faults } from './faults.js';
import type { DesktopLog } from './log.js';
import type { DesktopOptions, OptionsChange } from './options.js';
import type { WebViewPlacement } from './web-content.js';

export type * from './desktop-state.js';

/** One side of a connection, as an endpoint opens it. */
export interface FramePeer {
  /** Origin of the application, for example `https://crm.example`; decides what it may do. */
  readonly origin: string;
  /** Name for people, in log and toasts. */
  readonly label: string;
  /** Sends to the application. */
  readonly post: (message: unknown) => void;
  /** True when `post` copies what it is handed, as `postMessage` does. Default: no, it is handed a copy. */
  readonly postCopies?: boolean;
  /** Is the application on the screen now? Default: yes. */
  readonly visible?: () => boolean;
  /** Where the desktop shows it, if it does. */
  readonly placement?: WebViewPlacement;
  /** Identifier of the browser tab it is in. Default: the desktop's own tab. */
  readonly tab?: string;
  /** Called once when the desktop ends the connection, because it was closed. */
  readonly onClose?: () => void;
}

/** The desktop's end of a connection with one application. */
export interface Frame {
  readonly id: string;
  /** Hands in what the application posted; anything may come. */
  receive(message: unknown): void;
  /** The application went away: its subscriptions end. */
  close(): void;
}

/** What the agent does at the desktop's own controls, beyond the requests of the protocol. */
export interface AgentActions {
  selectCase(caseId: string): void;
  expandCase(caseId: string): void;
  collapseCase(caseId: string): void;
  /** Sends a chat message. */
  sendMessage(interactionId: string, text: string): void;
  /** Ends a chat. */
  endChat(interactionId: string): void;
  sendEmail(interactionId: string): void;
  discardEmail(interactionId: string): void;
  insertStandardResponse(interactionId: string): void;
  /** Puts a work item, or saves an e-mail, into the workbin. */
  placeInWorkbin(interactionId: string): void;
  pullFromWorkbin(interactionId: string): void;
  placeInQueue(interactionId: string): void;
  clickToastButton(toastId: string, buttonIndex: number): void;
  closeToast(toastId: string): void;
  closeDialog(dialogId: string): void;
  dismissNotice(noticeId: string): void;
}

/** A call that arrives. */
export interface IncomingCall {
  /** The calling number. Default `+15550100`. */
  readonly ani?: string;
  /** The called number. Default `8001`. */
  readonly dnis?: string;
  readonly userData?: UserData;
  /** Joins an existing case; default a new one. */
  readonly caseId?: string;
}

/** A chat, e-mail or work item that arrives. */
export interface IncomingItem {
  readonly from?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly userData?: UserData;
  readonly caseId?: string;
}

/** Ways in which a work item fails to go where the agent sends it. */
export type PlacementFailure =
  'IN_WORKBIN_FAILED' | 'PULL_WORKBIN_FAILED' | 'PULL_FAILED' | 'IN_QUEUE_FAILED';

/** What customers, colleagues, routing and campaigns do. Methods that create return the interactionId. */
export interface WorldActions {
  call(call?: IncomingCall): string;
  chat(chat?: IncomingItem): string;
  email(email?: IncomingItem): string;
  workItem(item?: IncomingItem & { readonly media?: string }): string;
  /** The far end picks up a dialed call or consultation. */
  answer(interactionId: string): void;
  /** The far end is busy or does not answer. */
  decline(interactionId: string): void;
  /** The far end hangs up, or the customer ends the chat. */
  hangUp(interactionId: string): void;
  /** A customer writes in a chat. */
  message(interactionId: string, text: string): void;
  /** The connection with the chat server fails. */
  failJoin(interactionId: string): void;
  /** Routing takes an invitation back, as after its time-out. */
  revoke(interactionId: string): void;
  partyJoins(interactionId: string, name: string): void;
  partyLeaves(interactionId: string, name: string): void;
  /** Another system attaches data. */
  attachUserData(interactionId: string, userData: UserData): void;
  /** Another system deletes a key. */
  deleteUserData(interactionId: string, key: string): void;
  /** The leader moves the interaction into another case; returns the new caseId. */
  moveToCase(interactionId: string, caseId?: string): string;
  /**
   * A routing strategy overrides options for an interaction, which
   * `configuration.getContextualOption` tells; `undefined` takes one back. (How a strategy does so is
   * not documented.)
   */
  overrideOptions(interactionId: string, options: OptionsChange): void;
  inviteToConference(interactionId: string): void;
  /** The next placement, pull or queueing of that kind fails with this event. */
  failNext(failure: PlacementFailure): void;
  /** Something goes wrong in an interaction: event `ERROR`. */
  raiseError(interactionId: string): void;
  /** Something happens that the desktop cannot classify: event `UNKNOWN`. */
  raiseUnknown(interactionId: string): void;
  loadCampaign(name: string, mode?: CampaignMode): void;
  startCampaign(name: string): void;
  stopCampaign(name: string): void;
  unloadCampaign(name: string): void;
  /** A record is pushed to the agent. */
  pushRecord(record?: {
    readonly campaign?: string;
    readonly mode?: 'PUSH' | 'DIRECT_PUSH';
    readonly fields?: OutboundRecord;
  }): string;
  /**
   * Moves a browser tab on in the election of a leader; a tab that was not there joins.
   *
   * @param tab - Default: the desktop's own tab.
   */
  setFrameState(state: FrameState, tab?: string): void;
  /** The agent turns to a tab, and so away from all others; or only away from it. */
  setLastActiveFrame(isLastActive: boolean, tab?: string): void;
  /** A browser tab closes; its applications go away on their own account. */
  closeTab(tab: string): void;
}

/** What a desktop is made from. Everything may be left out. */
export interface DesktopInit {
  /** Decides every identifier and every chance: same seed, same actions, same run. Default `scapi`. */
  readonly seed?: string;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** A section may be an object: `{ MySample: { label, url } }`. */
  readonly options?: OptionsChange;
  readonly dialect?: Partial<Dialect>;
  /** Who is logged in. Default: Kim Roe. */
  readonly agent?: Agent;
  /** Names of the agent's channels. Default `voice`, `chat`, `email`, `workitem`. */
  readonly channels?: readonly string[];
  /** What the agent may choose, the state at log-in first. Each names its machine state. */
  readonly agentStates?: readonly State[];
  /** Reasons for not being ready, in place of those among {@link agentStates}. */
  readonly reasons?: readonly { readonly code: string; readonly label: string }[];
  readonly farEnd?: {
    /** Milliseconds after which dialed parties pick up by themselves. Default: they wait for `world.answer`. */
    readonly answerAfter?: number;
    /** Milliseconds it takes to join a chat. Default 500. */
    readonly joinAfter?: number;
  };
  /** Milliseconds that a message to an application travels. Default 0: the next microtask. */
  readonly latency?: number;
  /** How many messages the log keeps. Default 1,000. */
  readonly logLimit?: number;
  /** State of the tab election to begin with. Default `LEADING`: the only tab there is. */
  readonly frameState?: FrameState;
  /**
   * Identifier of this browser tab, one of several in the session: it and the others join with
   * `world.setFrameState`. Default: the desktop has one tab, which is there from the start.
   */
  readonly tab?: string;
}

/** A simulated Agent Desktop. */
export interface Desktop {
  readonly clock: Clock;
  /** What is on the screen. */
  readonly state: DesktopState;
  /** Calls `listener` after every change of {@link state}, options or dialect; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Every message that crossed, with what became of it. */
  readonly log: DesktopLog;
  readonly options: DesktopOptions;
  readonly dialect: Dialect;
  /** Changes options or dialect now. */
  configure(change: {
    readonly options?: OptionsChange;
    readonly dialect?: Partial<Dialect>;
  }): void;
  readonly faults: Faults;
  /**
   * Attaches an application.
   *
   * @throws DesktopRefusal when the desktop is closed.
   */
  attach(peer: FramePeer): Frame;
  /**
   * Does what a request does, as if the agent had used the desktop's own control: no origin check,
   * no limits, no faults, not in the message log.
   *
   * @throws DesktopRefusal with the text that an application would get; also when the desktop is
   *   closed, as every action of {@link agent} and {@link world}.
   */
  perform<Name extends RequestName>(name: Name, ...parameters: ParametersOf<Name>): ResultOf<Name>;
  readonly agent: AgentActions;
  readonly world: WorldActions;
  /**
   * The desktop page reloads: every subscription, every answer on its way and every toast, dialog
   * and notice is gone; the interactions, which the server keeps, stay.
   *
   * Applications stay attached and are told nothing, as a popup whose opener reloads (inferred):
   * their next request is answered, but events come only after they have subscribed again.
   */
  reload(): void;
  /**
   * Ends everything: timers, frames, listeners. Nothing is answered any more, and every later
   * action is refused. Safe to call twice.
   */
  close(): void;
}
