import { ChildHandshake, ParentHandshake, WindowMessenger } from 'post-me';

export async function respond(frame, origin) {
  const messenger = new WindowMessenger({
    localWindow: window,
    remoteWindow: frame.contentWindow,
    remoteOrigin: origin,
  });
  // Tried until the application has loaded: on a busy machine that takes longer than its five attempts.
  await ParentHandshake(messenger, { call: (value) => value }, 600, 100);
}

export async function connect(origin) {
  const messenger = new WindowMessenger({
    localWindow: window,
    remoteWindow: parent,
    remoteOrigin: origin,
  });
  const remote = (await ChildHandshake(messenger)).remoteHandle();
  return { call: (value) => remote.call('call', value) };
}
