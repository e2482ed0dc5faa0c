import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { createActions, READY, type Activity, type ControlOptions } from '../shared/actions.js';
import type { Condition } from '../shared/wait-for.js';
import { derive } from '../../stores/derive.js';
import { publish } from '../../shared/publish.js';

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
  const actions = createActions<IntakeAction>(client, options);
  const $isDirectPush = atom(false);

  const setDirectPush = async (isOn: boolean): Promise<void> => {
    await (isOn
      ? client.outbound.startDirectPushPreview()
      : client.outbound.stopDirectPushPreview());
    publish($isDirectPush, isOn);
  };

  /** A record that was not there before. */
  const newRecord = (): Condition => {
    const $source = client.$previewRecords;
    const before = new Set($source.get().map((one) => one.interactionId));
    return { $source, isMet: () => $source.get().some((one) => !before.has(one.interactionId)) };
  };

  return {
    $intake: derive([actions.$activities, $isDirectPush], (activities, isDirectPush) => ({
      activity: activities.get(INTAKE) ?? READY,
      isDirectPush,
    })),
    getNext: (campaignName) =>
      actions.run({
        subject: INTAKE,
        action: 'getNext',
        detail: campaignName,
        send: () => client.outbound.getPreviewRecord(campaignName),
        confirmation: newRecord(),
      }),
    startDirectPush: () =>
      actions.run({ subject: INTAKE, action: 'startDirectPush', send: () => setDirectPush(true) }),
    stopDirectPush: () =>
      actions.run({ subject: INTAKE, action: 'stopDirectPush', send: () => setDirectPush(false) }),
    reset: () => actions.reset(),
    close: actions.close,
  };
}
