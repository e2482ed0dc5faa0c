/** What crosses between the stories and the panel of the catalog, through Storybook's channel. */
export const REPORT = 'scapi/report';
export const ACT = 'scapi/act';
export const ASK = 'scapi/ask';

/** What the reader lets happen. */
export type PanelAction =
  'call' | 'chat' | 'accept' | 'answer' | 'hang-up' | 'done' | 'reload' | 'clear';

/** One message that crossed between a story and its desktop. */
export interface ReportedMessage {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `in`: the desktop got it. */
  readonly direction: 'in' | 'out';
  readonly title: string;
  readonly outcome: string;
  readonly why?: string | undefined;
  /** The message, as JSON. */
  readonly text: string;
}

/** What the panel shows. */
export interface Report {
  /** False when the story has no desktop. */
  readonly hasDesktop: boolean;
  /** What can happen now. */
  readonly actions: readonly PanelAction[];
  /** The interactions, in words. */
  readonly interactions: readonly string[];
  /** Oldest first. */
  readonly messages: readonly ReportedMessage[];
}
