import type { ScapiClient, ToastHandle } from '@scapi/client';

/**
 * Reminds the agent of the disposition when a call is over, for twenty seconds.
 *
 * @returns The reminders so far.
 */
export function remindOfDisposition(client: ScapiClient): readonly ToastHandle[] {
  const reminders: ToastHandle[] = [];
  client.on('interaction', async (event) => {
    if (event.eventType !== 'RELEASED') return;
    const subject = 'Which disposition has this call?';
    reminders.push(await client.system.popupToast({ subject, autoCloseTimeout: 20_000 }));
  });
  return reminders;
}
