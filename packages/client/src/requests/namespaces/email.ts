import type { UserData } from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';

/** Outgoing e-mail. @see Protocol reference, section 4.6. */
export interface EmailNamespace {
  /**
   * Opens a new, empty e-mail in the desktop; it shows up in `$interactions` (inferred). Rejects
   * with a `ScapiError`.
   *
   * @param destination - address of the recipient.
   * @param userData - attached to the new e-mail.
   */
  create(destination: string, userData?: UserData | null, options?: RequestOptions): Promise<void>;
}
