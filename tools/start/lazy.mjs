/** Makes a function that runs once, on its first call; after a failure the next call tries again. */
export function lazy(make) {
  let made;
  return () =>
    (made ??= make().catch((error) => {
      made = undefined;
      throw error;
    }));
}
