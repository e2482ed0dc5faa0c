import type { AgentStateOperation, Media } from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';

/**
 * The channels (media) of the agent and the state of each. All methods reject with a `ScapiError`.
 *
 * @see Protocol reference, section 4.2.
 */
export interface MediaNamespace {
  /** Reads all channels. {@link ScapiClient.$media} follows them. */
  getMediaList(options?: RequestOptions): Promise<readonly Media[]>;
  /**
   * Reads one channel. What an unknown name answers is not documented; we expect `REFUSED`, and
   * reject with `PROTOCOL` if nothing comes.
   *
   * @param name - for example `voice`.
   */
  getMediaByName(name: string, options?: RequestOptions): Promise<Media>;
  /**
   * Asks the desktop to change the state of one channel. It has changed when `$media` says so.
   *
   * @param mediaName - `media` of an entry of {@link getMediaList}.
   * @param operationName - as for `agent.setState`.
   */
  setState(
    mediaName: string,
    operationName: AgentStateOperation,
    options?: RequestOptions,
  ): Promise<void>;
}
