import type { UserData } from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';

/**
 * Calls and their recording. A promise that resolves means that the desktop accepted; what became
 * of the call shows in `$interactions`. All reject with a `ScapiError`: `REFUSED` (wrong state or
 * unknown interaction; inferred), `NOT_ALLOWED`, `TIMEOUT`, `UNAVAILABLE`, `INVALID_ARGUMENT`.
 *
 * @see Protocol reference, section 4.4.
 */
export interface VoiceNamespace {
  /**
   * Calls a number.
   *
   * @param destination - number or internal extension, as the desktop should receive it.
   * @param userData - attached to the new call.
   */
  dial(destination: string, userData?: UserData | null, options?: RequestOptions): Promise<void>;
  /**
   * Calls a number, with telephony extensions.
   *
   * @param extensions - keys and values for the switch; their meaning is the site's.
   */
  dialEx(
    destination: string,
    userData?: UserData | null,
    extensions?: UserData | null,
    options?: RequestOptions,
  ): Promise<void>;
  /** Answers a ringing call. */
  answer(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Puts a call on hold. */
  hold(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Takes a call back from hold. */
  resume(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Ends a call, also one that still rings at the other end. */
  hangUp(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Starts to record a call. */
  startCallRecording(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Ends the recording of a call. */
  stopCallRecording(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Interrupts the recording of a call, for example while a card number is spoken. */
  pauseCallRecording(interactionId: string, options?: RequestOptions): Promise<void>;
  /** Continues a paused recording. */
  resumeCallRecording(interactionId: string, options?: RequestOptions): Promise<void>;
}
