// An application that never rests: it reads every store, opens and closes widgets, asks, gives up, and is reopened.
import {
  createCallControl,
  createCaseSelectionControl,
  createDialControl,
  createRecordingControl,
  createScapiClient,
  createToastControl,
  createUserDataControl,
} from '@scapi/client';

const ignore = () => undefined;
const STORES = [
  ...['$agent', '$agentState', '$media', '$interactions', '$cases', '$selectedCase'],
  ...['$toasts', '$frame', '$campaigns', '$previewRecords', '$status', '$allowedServices'],
];
const WIDGETS = [
  createCallControl,
  createCaseSelectionControl,
  createDialControl,
  createRecordingControl,
  createToastControl,
  createUserDataControl,
];
const EVENTS = ['agent', 'media', 'interaction', 'markdone', 'system', 'outbound'];

/** Opens a client that reads every store until it is closed. */
export function openClient(port) {
  const client = createScapiClient({ port, timeout: 2_000, logger: ignore });
  for (const store of STORES) client[store].listen(ignore);
  return client;
}

/** Lets widgets come and go over one client; `act` does one thing, `close` ends what is open. */
export function createRestless(client, number) {
  const open = [];
  const keep = (stop) => {
    open.push(stop);
    // Neither too few nor too many at a time.
    if (open.length > 12) open.splice(number(open.length), 1)[0]();
  };
  const acts = [
    () => {
      const control = WIDGETS[number(WIDGETS.length)](client);
      const stop = control.$state.listen(ignore);
      keep(() => {
        stop();
        control.close();
      });
    },
    () => {
      const [{ interactionId } = { interactionId: 'none' }] = client.$interactions.get();
      keep(client.$interaction(interactionId).listen(ignore));
    },
    () => {
      const controller = new AbortController();
      client.on(EVENTS[number(EVENTS.length)], ignore, { signal: controller.signal });
      keep(() => controller.abort());
    },
    () => keep(client.on(EVENTS[number(EVENTS.length)], ignore)),
    () => void client.agent.get().catch(ignore),
    () => void client.media.getMediaList({ signal: AbortSignal.abort() }).catch(ignore),
    () => {
      const controller = new AbortController();
      void client.agent.getStateList({ signal: controller.signal }).catch(ignore);
      controller.abort();
    },
    () => open.splice(number(open.length || 1), 1)[0]?.(),
  ];
  return {
    act: () => acts[number(acts.length)](),
    close() {
      for (const stop of open.splice(0)) stop();
    },
  };
}
