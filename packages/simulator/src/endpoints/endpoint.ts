import type { Desktop } from '../engine/contract.js';
import type { WebViewPlacement } from '../engine/web-content.js';

/** What an endpoint needs of a desktop: also a replayed trace has it. */
export type AttachTarget = Pick<Desktop, 'attach'>;

/** The application at the other end. */
export interface ApplicationInfo {
  /** Its origin, for example `https://crm.example`: what the desktop's origin list judges. */
  readonly origin: string;
  /** Name for people, in log and toasts. */
  readonly label: string;
  /** Where the desktop shows it. */
  readonly placement?: WebViewPlacement;
  /** Is the application on the screen now? Default: yes. */
  readonly visible?: () => boolean;
}

/** A served connection. */
export interface Endpoint {
  /** Ends the connection: subscriptions, listeners and frames are gone. Safe to call twice. */
  readonly close: () => void;
}
