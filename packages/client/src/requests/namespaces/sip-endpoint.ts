import type { RequestOptions } from '../../options.js';

/**
 * Microphone and speaker of the agent's softphone. No event tells when they change: ask again.
 * All methods reject with a `ScapiError`; without a softphone `REFUSED` (inferred).
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
  /** True while the microphone is off (result type inferred). */
  isMicrophoneMute(options?: RequestOptions): Promise<boolean>;
  /** True while the speaker is off (result type inferred). */
  isSpeakerMute(options?: RequestOptions): Promise<boolean>;
}
