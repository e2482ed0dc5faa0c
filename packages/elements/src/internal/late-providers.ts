const waiting = new Set<() => void>();

const askAll = (): void => {
  for (const ask of [...waiting]) ask();
};

/**
 * Calls `ask` whenever a provider appears that may be an ancestor; returns the function that stops
 * it. One listener for the whole page: with one for each element, ten thousand of them would take
 * seconds to add.
 */
export function onLateProvider(ask: () => void): () => void {
  if (waiting.size === 0) document.addEventListener('context-provider', askAll);
  waiting.add(ask);
  return () => {
    waiting.delete(ask);
    if (waiting.size === 0) document.removeEventListener('context-provider', askAll);
  };
}
