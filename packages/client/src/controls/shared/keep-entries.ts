import { reuse } from '../../stores/reuse.js';

/**
 * Makes a function that returns a list of entries in which each unchanged entry has its previous
 * identity: an event about one entry renders that entry only.
 *
 * @param keyOf - what tells entries apart.
 */
export function keepEntries<Entry>(
  keyOf: (entry: Entry) => string,
): (entries: readonly Entry[]) => readonly Entry[] {
  let latest = new Map<string, Entry>();
  return (entries) => {
    const kept = entries.map((entry) => reuse(latest.get(keyOf(entry)), entry));
    latest = new Map(kept.map((entry) => [keyOf(entry), entry]));
    return kept;
  };
}
