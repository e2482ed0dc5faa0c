import type { RequestOptions } from '../../options.js';

/** The session's access token. @see Protocol reference, section 4.11. */
export interface AuthNamespace {
  /**
   * Reads the OAuth access token of the session, a JWT. It is a secret: send it only to the
   * service it is for. Rejects with a `ScapiError`. The shape of the answer is inferred: `undefined` when
   * none of its members can be told to be the token.
   */
  getJwtToken(options?: RequestOptions): Promise<string | undefined>;
}
