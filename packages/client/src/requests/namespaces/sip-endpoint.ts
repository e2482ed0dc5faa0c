import type { RequestOptions } from '../../options.js';

/**
 * Microphone and speaker of the agent's softphone. No event tells when they change: ask again.
 * All methods reject with a `ScapiError`; without a softphone `REFUSED` (inferred). Both results are
 * inferred: `undefined` when the answer cannot be read.
 *
 * @see Protocol reference, section 4.5.
 */
export interface SipEndpointNamespace {
  /** Turns the microphone off. */
  muteMicrophone(options?: RequestOptions): Promise<void>;
  /** Turns the microphone on. */
  unmuteMicrophone(options?: RequestOptions): Promise<void>;
  /** Turns the speaker off. */
  muteSpeaker(options?: RequestOptions): Promise<void>;
  /** Turns the speaker on. */
  unmuteSpeaker(options?: RequestOptions): Promise<void>;
  /** True while the microphone is off. */
  isMicrophoneMute(options?: RequestOptions): Promise<boolean | undefined>;
  /** True while the speaker is off. */
  isSpeakerMute(options?: RequestOptions): Promise<boolean | undefined>;
}
