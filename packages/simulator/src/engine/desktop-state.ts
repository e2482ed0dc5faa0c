import type {
  Agent,
  CallResult,
  CampaignMode,
  DialogOptions,
  FrameState,
  Interaction,
  Media,
  MenuBarView,
  OutboundRecord,
  State,
  ToastParameters,
} from '@scapi/protocol';
import type { DesktopOptions } from './options.js';
import type { WebContent } from './web-content.js';

/** An interaction as the desktop itself knows it: nothing filtered, and what SCAPI does not show. */
export interface DesktopInteraction extends Interaction {
  readonly media: string;
  /** What an agent would call it: a number, a name, a subject. */
  readonly title: string;
  /** Text exchanged in a chat, oldest first. */
  readonly messages?: readonly ChatMessage[];
  /** Content of an e-mail or work item. */
  readonly content?: {
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly body: string;
  };
  /** Set while an application blocks mark done. */
  readonly markdoneBlock?: { readonly warningMessage: string };
  /** Options as a routing strategy has overridden them for this interaction. */
  readonly optionOverrides?: DesktopOptions;
  /** Of a preview record and of the calls made from it. */
  readonly preview?: PreviewRecord;
  /** What `state` does not tell: a chat that is being joined, or has ended. */
  readonly phase?: 'joining' | 'ended';
}

/** One message of a chat. */
export interface ChatMessage {
  readonly from: 'agent' | 'customer' | 'system';
  readonly text: string;
  /** Milliseconds since 1970, by the desktop's clock. */
  readonly at: number;
}

/** The outbound side of a preview interaction. */
export interface PreviewRecord {
  readonly mode: PreviewMode;
  readonly campaign: string;
  /** The chain, the record in preview first. */
  readonly records: readonly OutboundRecord[];
  /** The handles of the records by their number in the chain: that of record 1 first. */
  readonly handles: readonly unknown[];
  readonly callResult: CallResult;
  readonly doNotCall: boolean;
  readonly reschedule?: { readonly date: string; readonly callbackType: string };
}

/** The three ways a preview record reaches an agent. @see Protocol reference, section 7.1. */
export type PreviewMode = 'PULL' | 'PUSH' | 'DIRECT_PUSH';

/** A contact with a customer: one or more interactions. */
export interface DesktopCase {
  readonly caseId: string;
  readonly title: string;
  readonly interactionIds: readonly string[];
  readonly selected: boolean;
  readonly expanded: boolean;
}

/** A toast on the screen. */
export interface DesktopToast {
  /** For example `wweCustomToast0`. */
  readonly id: string;
  readonly parameters: ToastParameters;
  /** Label of the application that opened it. */
  readonly owner: string;
}

/** A dialog on the screen. */
export interface DesktopDialog {
  /** For example `wweCustomDialog1`. */
  readonly id: string;
  /** With its macros expanded. */
  readonly url: string;
  readonly options: DialogOptions;
  /** The browser tab of the application that opened it; the agent's own dialogs have none. */
  readonly tab?: string;
}

/** A campaign the agent takes part in. */
export interface DesktopCampaign {
  readonly name: string;
  readonly mode: CampaignMode;
  readonly status: 'loaded' | 'running';
}

/** Everything on the screen now. Immutable: a change makes a new one and keeps what did not change. */
export interface DesktopState {
  readonly agent: Agent;
  readonly agentState: State;
  readonly agentStates: readonly State[];
  readonly channels: readonly Media[];
  readonly interactions: readonly DesktopInteraction[];
  readonly cases: readonly DesktopCase[];
  readonly toasts: readonly DesktopToast[];
  readonly dialogs: readonly DesktopDialog[];
  readonly menuBarViews: readonly MenuBarView[];
  readonly campaigns: readonly DesktopCampaign[];
  readonly frames: readonly FrameInfo[];
  /** The applications that options place on the desktop, and what is wrong with those options. */
  readonly webContent: WebContent;
  /** The browser tabs of the session, the one that joined first at the front. */
  readonly tabs: readonly DesktopTab[];
  /** Identifier of this tab among {@link tabs}. */
  readonly ownTab: string;
  /** What this tab is in the election of a leader: that of {@link tabs}. */
  readonly frameState: FrameState;
  /** The agent turned to this tab last. */
  readonly isLastActiveFrame: boolean;
  readonly microphoneMuted: boolean;
  readonly speakerMuted: boolean;
  /** Whether the agent receives DIRECT_PUSH records. */
  readonly directPush: boolean;
  /** Interactions put into the workbin. */
  readonly workbin: readonly DesktopInteraction[];
  /** Warnings to the agent, for example of a blocked mark done; newest last, at most 20. */
  readonly notices: readonly { readonly id: string; readonly text: string }[];
}

/** A browser tab that shows the desktop. @see Protocol reference, section 8, tab leader election. */
export interface DesktopTab {
  readonly id: string;
  readonly frameState: FrameState;
  /** The agent turned to it last. At most one tab of a session is that. */
  readonly isLastActive: boolean;
}

/** An attached application, as the desktop lists it. */
export interface FrameInfo {
  readonly id: string;
  /** Identifier of the browser tab it is in. */
  readonly tab: string;
  readonly label: string;
  readonly origin: string;
  /** Event names it is subscribed to. */
  readonly subscriptions: readonly string[];
}
