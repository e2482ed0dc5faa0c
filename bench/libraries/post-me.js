import { ChildHandshake, ParentHandshake, WindowMessenger } from 'post-me';

export async function respond(frame, origin) {
  const messenger = new WindowMessenger({
    localWindow: window,
    remoteWindow: frame.contentWindow,
    remoteOrigin: origin,
  });
  const connection = await ParentHandshake(messenger, {
    call: (value) => value,
    emit: (count) => {
      for (let index = 0; index < count; index += 1)
        connection.localHandle().emit('interaction', index);
    },
  });
}

export async function connect(origin) {
  const messenger = new WindowMessenger({
    localWindow: window,
    remoteWindow: parent,
    remoteOrigin: origin,
  });
  const remote = (await ChildHandshake(messenger)).remoteHandle();
  return {
    call: (value) => remote.call('call', value),
    emit: (count) => remote.call('emit', count),
    listen(listener) {
      remote.addEventListener('interaction', listener);
      return () => remote.removeEventListener('interaction', listener);
    },
  };
}
