const waiting = new Set<() => void>();

const callAll = (): void => {
  for (const callback of [...waiting]) callback();
};

/**
 * Calls `callback` whenever a provider appears that may be an ancestor; returns the function that stops
 * it. One listener for the whole page: with one for each element, ten thousand of them would take
 * seconds to add.
 */
export function onLateProvider(callback: () => void): () => void {
  if (waiting.size === 0) document.addEventListener('context-provider', callAll);
  waiting.add(callback);
  return () => {
    waiting.delete(callback);
    if (waiting.size === 0) document.removeEventListener('context-provider', callAll);
  };
}
