/** Who asks: an application, or the agent at the desktop's own controls. */
export interface Caller {
  readonly isAgent: boolean;
  /** Empty for the agent. */
  readonly frameId: string;
  /** The browser tab of the application; `undefined` for the agent, who acts in the desktop's own. */
  readonly tab: string | undefined;
  readonly label: string;
  /** Empty for the agent. */
  readonly origin: string;
  /** What it may call: exact names, `<namespace>.*`, `*`. */
  readonly services: readonly string[];
  readonly visible: () => boolean;
  /** A fault denies it every userData key. */
  readonly mayWriteNothing?: boolean;
}

/** The agent at the desktop's own controls, who may do everything. */
export const AGENT: Caller = {
  isAgent: true,
  frameId: '',
  tab: undefined,
  label: 'Agent',
  origin: '',
  services: ['*'],
  visible: () => true,
};
