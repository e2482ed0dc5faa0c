/** The application's page of one library: once connected, it can be asked to call. */
async function prepare(connect) {
  const desktop = new URL(location.href).searchParams.get('desktop');
  const { call } = await connect(desktop);
  let count = 0;
  return {
    /** So many calls, so many of them at once. */
    async load(calls, inFlight) {
      for (let done = 0; done < calls; done += inFlight)
        await Promise.all(Array.from({ length: inFlight }, () => call(++count)));
    },
  };
}

/** Puts it where bench/browser/stage.mjs asks for it. */
export function application({ connect }) {
  globalThis.bench = prepare(connect);
}
