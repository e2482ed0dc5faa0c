import type { ManualClock } from '../engine/clock.js';
import type { Desktop } from '../engine/contract.js';
import type { DesktopChannel } from './conversation.js';
import { createExamination, type Examination, type ExaminationOptions } from './examine.js';
import type { DesktopAddress } from './report.js';

/** Where the doctor of these tests lives. */
export const DOCTOR_ORIGIN = 'https://doctor.example';

export const ADDRESS: DesktopAddress = { relation: 'parent', scheme: 'https:', originFrom: 'told' };

/** A channel to a simulated desktop, without a window. */
export function channelTo(desktop: Desktop): DesktopChannel {
  const hearers = new Set<(message: unknown) => void>();
  const frame = desktop.attach({
    origin: DOCTOR_ORIGIN,
    label: 'Doctor',
    post: (message) => {
      for (const hear of hearers) hear(message);
    },
  });
  return {
    post: (message) => frame.receive(message),
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

/** Lets virtual time pass until something has happened that takes nothing else. */
export async function pass<T>(clock: ManualClock, happening: Promise<T>): Promise<T> {
  const progress = { isOver: false };
  const over = (): void => {
    progress.isOver = true;
  };
  happening.then(over, over);
  while (!progress.isOver) {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    clock.advance(1_000);
  }
  return happening;
}

/** Examines a desktop from the first question to the end of the watching. */
export async function examine(
  desktop: Desktop,
  clock: ManualClock,
  {
    meanwhile,
    ...options
  }: ExaminationOptions & {
    /** What happens on the desktop while the doctor watches. */
    readonly meanwhile?: (desktop: Desktop) => void;
  } = {},
): Promise<Examination> {
  const examination = createExamination(channelTo(desktop), {
    clock,
    mayAskForToken: true,
    ...options,
  });
  await pass(clock, examination.run());
  meanwhile?.(desktop);
  await pass(clock, Promise.resolve());
  await pass(clock, examination.finish());
  examination.close();
  return examination;
}
