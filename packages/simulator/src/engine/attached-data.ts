import type { UserData } from '@scapi/protocol';
import type { Core } from './core.js';
import type { Interactions } from './interactions.js';
import { DesktopRefusal } from './refusal.js';
import type { Caller } from './caller.js';
import { unwritableKeys, withoutKey, WRITE_ALLOWED } from './user-data.js';

/** The attached data of interactions. @see Protocol reference, section 3.3. */
export interface AttachedData {
  set(caller: Caller, interactionId: string, keyValues: UserData): void;
  delete(caller: Caller, interactionId: string, key: string): void;
  /** Renames a key of every interaction: the desktop spells it otherwise from now on. */
  renameKey(from: string, to: string): void;
}

/** Makes the attached data of a desktop. */
export function createAttachedData(core: Core, interactions: Interactions): AttachedData {
  /** The keys that this caller may not change; by dialect they are reported before, after or never. */
  function forbidden(caller: Caller, keys: readonly string[]): readonly string[] {
    if (caller.mayWriteNothing) return keys;
    return caller.isAgent ? [] : unwritableKeys(keys, core.options);
  }

  const refusal = (keys: readonly string[]): DesktopRefusal =>
    new DesktopRefusal(
      `may not write ${keys.map((key) => `"${key}"`).join(', ')}; option ${WRITE_ALLOWED} does not list it`,
    );

  /** Runs the change with the keys that are left. */
  function guarded(
    caller: Caller,
    keys: readonly string[],
    change: (allowed: readonly string[]) => void,
  ): void {
    const refused = forbidden(caller, keys);
    const { unwritableKeys: policy } = core.dialect;
    if (refused.length > 0 && policy === 'refuse') throw refusal(refused);
    const allowed = keys.filter((key) => !refused.includes(key));
    if (allowed.length > 0) change(allowed);
    if (refused.length > 0 && policy === 'partial') throw refusal(refused);
  }

  return {
    set(caller, id, keyValues) {
      const { userData, caseId } = interactions.check('interaction.setUserData', id);
      guarded(caller, Object.keys(keyValues), (allowed) => {
        const added = Object.fromEntries(allowed.map((key) => [key, keyValues[key]]));
        const kept =
          core.dialect.setUserData === 'merge' ? userData : desktopKeys(userData, core, caseId);
        const patch = { userData: { ...kept, ...added } };
        interactions.step('interaction.setUserData', id, { patch });
      });
    },
    delete(caller, id, key) {
      const { userData } = interactions.check('interaction.deleteUserData', id);
      guarded(caller, [key], () => {
        const patch = { userData: withoutKey(userData, key) };
        interactions.step('interaction.deleteUserData', id, { patch });
      });
    },
    renameKey(from, to) {
      const rename = (userData: UserData): UserData =>
        Object.fromEntries(
          Object.entries(userData).map(([key, value]) => [key === from ? to : key, value]),
        );
      const { interactions: list, workbin } = core.store.state;
      for (const { interactionId, userData } of list) {
        interactions.changeUserData(interactionId, rename(userData));
      }
      core.store.set({
        workbin: workbin.map((item) => ({ ...item, userData: rename(item.userData) })),
      });
    },
  };
}

/** The keys that stay when everything else is replaced. */
const desktopKeys = (userData: UserData, { dialect }: Core, caseId: string): UserData => ({
  [dialect.caseUidKey]: caseId,
  ...(Object.hasOwn(userData, 'IW_BundleUid') && { IW_BundleUid: userData['IW_BundleUid'] }),
});
