// postMessage alone, as one writes it by hand and should: window and origin checked, one map of who waits for what.

/** The desktop's side. */
export function respond(frame, origin) {
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || !data?.id) return;
    for (let count = 0; count < data.events; count += 1)
      source.postMessage({ event: 'interaction', data: count }, origin);
    source.postMessage({ id: data.id, value: data.value }, origin);
  });
}

/** The application's side. */
export async function connect(origin) {
  const waiting = new Map();
  let last = 0;
  const isFromDesktop = ({ source, origin: from }) => source === parent && from === origin;
  addEventListener('message', (message) => {
    if (!isFromDesktop(message)) return;
    waiting.get(message.data?.id)?.(message.data.value);
    waiting.delete(message.data?.id);
  });
  const send = (message) =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      parent.postMessage({ id, ...message }, origin);
    });
  return {
    call: (value) => send({ value }),
    emit: (events) => send({ events }),
    // Each part of a page that listens for itself checks for itself.
    listen(listener) {
      const onMessage = (message) => {
        if (isFromDesktop(message) && message.data?.event === 'interaction') listener();
      };
      addEventListener('message', onMessage);
      return () => removeEventListener('message', onMessage);
    },
  };
}
