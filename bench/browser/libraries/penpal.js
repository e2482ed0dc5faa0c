import { connect as connectPenpal, WindowMessenger } from 'penpal';

export function respond(frame, origin) {
  const messenger = new WindowMessenger({
    remoteWindow: frame.contentWindow,
    allowedOrigins: [origin],
  });
  connectPenpal({ messenger, methods: { call: (value) => value } });
}

export async function connect(origin) {
  const messenger = new WindowMessenger({ remoteWindow: parent, allowedOrigins: [origin] });
  const desktop = await connectPenpal({ messenger }).promise;
  return { call: (value) => desktop.call(value) };
}
