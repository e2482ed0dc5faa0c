import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import {
  createActions,
  READY,
  type Activity,
  type Confirmation,
  type ControlOptions,
} from '../shared/actions.js';
import { derive } from '../../stores/derive.js';

/** How records come to the agent. */
export type IntakeAction = 'getNext' | 'startDirectPush' | 'stopDirectPush';

/** What is going on about records to come. */
export interface IntakeState {
  readonly activity: Activity<IntakeAction>;
  /** Whether this control began direct push; the desktop does not tell. */
  readonly isDirectPush: boolean;
}

/** Fetches records, or has them sent. */
export interface Intake {
  /** Pull: asks for the next record of a campaign. All methods reject as those of `outbound` do. */
  getNext(campaignName: string): Promise<void>;
  /** Direct push: begins to receive records. */
  startDirectPush(): Promise<void>;
  /** Direct push: receives no more. */
  stopDirectPush(): Promise<void>;
}

export const INTAKE_SERVICES = {
  getNext: 'outbound.getPreviewRecord',
  startDirectPush: 'outbound.startDirectPushPreview',
  stopDirectPush: 'outbound.stopDirectPushPreview',
} as const;

const INTAKE = 'intake';

export function createIntake(
  client: ScapiClient,
  options: ControlOptions,
): Intake & {
  readonly $intake: ReadableAtom<IntakeState>;
  readonly reset: () => void;
  readonly close: () => void;
} {
  const actions = createActions<IntakeAction>(options);
  const $isDirectPush = atom(false);

  const setDirectPush = async (isOn: boolean): Promise<void> => {
    await (isOn
      ? client.outbound.startDirectPushPreview()
      : client.outbound.stopDirectPushPreview());
    $isDirectPush.set(isOn);
  };

  /** A record that was not there before. */
  const newRecord = (): Confirmation => {
    const $source = client.$previewRecords;
    const before = new Set($source.get().map((one) => one.interactionId));
    return { $source, isGiven: () => $source.get().some((one) => !before.has(one.interactionId)) };
  };

  return {
    $intake: derive([actions.$activities, $isDirectPush], (activities, isDirectPush) => ({
      activity: activities.get(INTAKE) ?? READY,
      isDirectPush,
    })),
    getNext: (campaignName) =>
      actions.run({
        on: INTAKE,
        action: 'getNext',
        detail: campaignName,
        ask: () => client.outbound.getPreviewRecord(campaignName),
        confirmation: newRecord(),
      }),
    startDirectPush: () =>
      actions.run({ on: INTAKE, action: 'startDirectPush', ask: () => setDirectPush(true) }),
    stopDirectPush: () =>
      actions.run({ on: INTAKE, action: 'stopDirectPush', ask: () => setDirectPush(false) }),
    reset: () => actions.reset(),
    close: actions.close,
  };
}
