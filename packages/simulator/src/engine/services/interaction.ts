import type { Interaction, TargetQuery } from '@scapi/protocol';
import type { DesktopInteraction } from '../contract.js';
import { isCall } from '../machines/machine-of.js';
import { wireInteraction } from '../wire-interaction.js';
import type { Caller } from '../caller.js';
import { transition, type Engine, type Handlers } from './service.js';

/** Namespace `interaction`. @see Protocol reference, section 4.3. */
export function interactionService(engine: Engine): Handlers<'interaction'> {
  const { core, attachedData, calls, cases, interactions, markdone, mediaItems } = engine;

  const show = (caller: Caller, interaction: DesktopInteraction): Interaction => {
    const shown = wireInteraction(interaction, core);
    return caller.isAgent ? { ...shown, userData: interaction.userData } : shown;
  };

  return {
    'interaction.getInteractions': (caller) =>
      core.store.state.interactions.map((each) => show(caller, each)),
    'interaction.getByInteractionId': (caller, id) => {
      const found = interactions.find(id);
      return found ? show(caller, found) : null;
    },
    'interaction.getByCaseId': (caller, caseId) =>
      core.store.state.interactions
        .filter((each) => each.caseId === caseId)
        .map((each) => show(caller, each)),
    'interaction.getByBundleId': (caller, bundleId) =>
      core.store.state.interactions
        .filter(({ userData }) => userData['IW_BundleUid'] === bundleId)
        .map((each) => show(caller, each)),
    'interaction.setUserData': (caller, id, keyValues) => {
      attachedData.set(caller, id, keyValues);
    },
    'interaction.deleteUserData': (caller, id, key) => {
      attachedData.delete(caller, id, key);
    },
    'interaction.selectCaseByCaseId': (_caller, caseId) => {
      cases.select(caseId);
    },
    'interaction.markdone': (caller, id) => {
      markdone.markdone(caller, id);
    },
    'interaction.blockMarkdone': (caller, id, warningMessage) => {
      markdone.block(caller, id, warningMessage);
    },
    'interaction.unblockMarkdone': (caller, id) => {
      markdone.unblock(caller, id);
    },
    'interaction.accept': (_caller, id) => {
      mediaItems.accept(id);
    },
    'interaction.reject': transition(engine, 'interaction.reject'),
    'interaction.singleStepTransfer': (_caller, id, _target, userData) => {
      const before = interactions.check('interaction.singleStepTransfer', id);
      const patch = { userData: { ...before.userData, ...userData } };
      interactions.step('interaction.singleStepTransfer', id, { patch });
    },
    'interaction.singleStepConference': (_caller, id, target, userData) => {
      const { destination } = readTarget(target);
      const before = interactions.check('interaction.singleStepConference', id);
      const parties = [...before.parties, { name: destination }];
      // A colleague who is invited to a chat takes part once accepted; a call connects at once.
      const joined = isCall(before) ? { parties } : {};
      const patch = { ...joined, userData: { ...before.userData, ...userData } };
      interactions.step('interaction.singleStepConference', id, { patch });
    },
    'interaction.consult': (_caller, id, target, userData) => {
      calls.consult(id, readTarget(target), userData ?? {});
    },
    'interaction.completeTransfer': (_caller, id) => {
      calls.completeTransfer(id);
    },
    'interaction.completeConference': (_caller, id) => {
      calls.completeConference(id);
    },
  };
}

/** A string means a custom contact. @see Protocol reference, section 5, `TargetQuery`. */
const readTarget = (target: TargetQuery | string): Pick<TargetQuery, 'destination' | 'media'> =>
  typeof target === 'string' ? { destination: target } : target;
