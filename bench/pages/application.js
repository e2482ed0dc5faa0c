/** Microseconds per piece of work. */
async function timed(pieces, work) {
  const start = performance.now();
  await work();
  return ((performance.now() - start) * 1_000) / pieces;
}

/** The application's page of one library: resolves, once connected, with what can be measured. */
async function prepare(connect) {
  const desktop = new URL(location.href).searchParams.get('desktop');
  const { call, emit, listen } = await connect(desktop);
  let count = 0;
  return {
    /** One call after the other. */
    inTurn: (calls) =>
      timed(calls, async () => {
        for (let index = 0; index < calls; index += 1) await call(++count);
      }),
    /** All at once. */
    atOnce: (calls) =>
      timed(calls, () => Promise.all(Array.from({ length: calls }, () => call(++count)))),
    /** Events, each heard by every listener. Microseconds an event. */
    async fanOut(listeners, events) {
      let heard = 0;
      const stops = Array.from({ length: listeners }, () => listen(() => void (heard += 1)));
      // Whatever a subscription takes.
      await call(++count);
      const time = await timed(events, () => emit(events));
      for (const stop of stops) stop();
      if (heard !== listeners * events) throw new Error(`${heard} of ${listeners * events} heard`);
      return time;
    },
  };
}

/** Puts it where bench/stage.mjs asks for it. */
export function application({ connect }) {
  globalThis.bench = prepare(connect);
}
