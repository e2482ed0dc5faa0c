import type { AgentStateOperation, State } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import type { MediaState } from '../stores/media.js';
import { createActions, READY, type Activity, type ControlOptions } from './shared/actions.js';
import { availabilityOf, type Availability } from './shared/availability.js';
import { isStateOf, stateListOf } from './shared/state-list.js';
import { derive } from '../stores/derive.js';
import { keepEntries } from './shared/keep-entries.js';

/** One channel, and what is going on with it. */
export interface MediaEntry {
  readonly channel: MediaState;
  /** Its action is the operation that was asked for. */
  readonly activity: Activity<AgentStateOperation>;
}

/** What a media state control shows. */
export type MediaStateControlState =
  /** The desktop has not told the channels, or the agent has none. */
  | { readonly status: 'empty' }
  | {
      readonly status: 'listed';
      readonly channels: readonly MediaEntry[];
      /** What the agent may choose for a channel; empty while unknown. */
      readonly options: readonly State[];
    };

/** Shows and changes the state of each of the agent's channels. */
export interface MediaStateControl {
  readonly $state: ReadableAtom<MediaStateControlState>;
  /** May `media.setState` be called now. */
  readonly $availability: ReadableAtom<Availability>;
  /**
   * Changes the state of one channel. Rejects as `media.setState` does.
   *
   * @param media - name of the channel, for example `voice`.
   * @param operationName - of one of the options, for example `NotReady`.
   */
  setState(media: string, operationName: AgentStateOperation): Promise<void>;
  /** Forgets the last error, of one channel or of all. */
  reset(media?: string): void;
  /** Stops following the desktop. Requests that were sent go on. */
  close(): void;
}

const EMPTY: MediaStateControlState = { status: 'empty' };

/**
 * Creates the media state control that element, hook and composable share.
 *
 * @see Protocol reference, section 4.2.
 */
export function createMediaStateControl(
  client: ScapiClient,
  options: ControlOptions = {},
): MediaStateControl {
  const actions = createActions<AgentStateOperation>(client, options);
  const $list = stateListOf(client);
  const keep = keepEntries<MediaEntry>(({ channel }) => channel.media);

  return {
    $state: derive(
      [client.$media, $list, actions.$activities],
      (channels, list, activities): MediaStateControlState =>
        channels.length === 0
          ? EMPTY
          : {
              status: 'listed',
              channels: keep(
                channels.map((channel) => ({
                  channel,
                  activity: activities.get(channel.media) ?? READY,
                })),
              ),
              options: list,
            },
    ),
    $availability: availabilityOf(client, 'media.setState'),
    setState: (media, operationName) =>
      actions.run({
        subject: media,
        action: operationName,
        send: () => client.media.setState(media, operationName),
        confirmation: {
          $source: client.$media,
          isMet: () =>
            isStateOf(
              $list.get(),
              operationName,
              client.$media.get().find((one) => one.media === media),
            ),
        },
      }),
    reset: actions.reset,
    close: actions.close,
  };
}
