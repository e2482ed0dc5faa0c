import { isState, readState, type State } from './agent.js';
import { isRecord, isString } from './json.js';
import { readRecord, toText } from './reading.js';

/**
 * One channel of the agent, for example `voice` or `email`.
 *
 * @see Protocol reference, section 5, `Media`.
 */
export interface Media {
  /** Name of the channel; pass it to `media.setState` and `media.getMediaByName`. */
  readonly media: string;
  /** The state the channel is in. */
  readonly state: State;
}

/** Reads an untrusted value as a {@link Media}; `undefined` when it is none. Never throws. */
export const readMedia = (value: unknown): Media | undefined =>
  readRecord<Media>(value, { media: toText, state: readState }, {});

/** Narrows an untrusted value to a {@link Media}. */
export const isMedia = (value: unknown): value is Media =>
  isRecord(value) && isString(value['media']) && isState(value['state']);
