// postMessage alone, as one writes it by hand and should: window and origin checked, one map of what is pending.

/** The desktop's side. */
export function respond(frame, origin) {
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || !data?.id) return;
    source.postMessage({ id: data.id, value: data.value }, origin);
  });
}

/** A map of promises. */
export function createCalls(post) {
  const pending = new Map();
  let last = 0;
  return {
    settle({ id, value }) {
      pending.get(id)?.(value);
      pending.delete(id);
    },
    call: (value) =>
      new Promise((resolve) => {
        const id = ++last;
        pending.set(id, resolve);
        post({ id, value });
      }),
  };
}

/** The application's side. */
export async function connect(origin) {
  const { call, settle } = createCalls((message) => parent.postMessage(message, origin));
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source === parent && from === origin && data) settle(data);
  });
  return { call };
}
