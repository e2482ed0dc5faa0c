// @scapi/client, and a desktop that does no more than the protocol asks for.
import { createScapiClient } from '@scapi/client';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const INTERACTION = {
  interactionId: '7',
  caseId: '1',
  media: 'voice',
  state: 'TALKING',
  userData: { OrderId: '42' },
  capabilities: ['HOLD', 'HANGUP'],
  parties: [{ name: '5001' }],
};
const EVENT = { eventType: 'STATUS_CHANGED', interaction: INTERACTION };

export function respond(frame, origin) {
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data?.userAgent !== 'WWE Client')
      return;
    const { referenceId, request, event } = data;
    const reply = (more) => source.postMessage({ ...SERVER, referenceId, ...more }, origin);
    if (event === 'subscribe') return void reply({ subscriptionId: referenceId });
    if (request === 'system.getAllowedServices') return void reply({ data: ['*'] });
    if (request === 'bench.emit') {
      for (let count = 0; count < data.parameters[0]; count += 1)
        source.postMessage({ ...SERVER, event: 'interaction', data: EVENT }, origin);
    }
    reply({});
  });
}

export async function connect(origin) {
  const client = createScapiClient({ origin });
  await client.connect();
  return {
    // A command: equal reads would be asked only once.
    call: (value) => client.voice.hangUp(String(value)),
    emit: (count) => client.request('bench.emit', [count]),
    listen: (listener) => client.on('interaction', listener),
  };
}
