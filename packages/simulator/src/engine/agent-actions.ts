import type { AgentActions } from './contract.js';
import { DesktopRefusal } from './refusal.js';
import type { Engine } from './services/service.js';

/** What the agent does at the desktop's own controls, beyond the requests of the protocol. */
export function createAgentActions(engine: Engine): AgentActions {
  const { core, cases, interactions, mediaItems, notices, toasts } = engine;
  return {
    selectCase(caseId) {
      cases.select('agent.selectCase', caseId);
    },
    expandCase(caseId) {
      cases.expand('agent.expandCase', caseId);
    },
    collapseCase(caseId) {
      cases.collapse('agent.collapseCase', caseId);
    },
    sendMessage(id, text) {
      mediaItems.message('agent.sendMessage', 'agent', id, text);
    },
    endChat(id) {
      interactions.step('agent.endChat', 'chat ends', id);
    },
    sendEmail(id) {
      interactions.step('agent.sendEmail', 'agent sends', id);
    },
    discardEmail(id) {
      interactions.step('agent.discardEmail', 'agent discards', id);
    },
    insertStandardResponse(id) {
      mediaItems.insertStandardResponse('agent.insertStandardResponse', id);
    },
    placeInWorkbin(id) {
      mediaItems.placeInWorkbin('agent.placeInWorkbin', id);
    },
    pullFromWorkbin(id) {
      mediaItems.pullFromWorkbin('agent.pullFromWorkbin', id);
    },
    placeInQueue(id) {
      mediaItems.placeInQueue('agent.placeInQueue', id);
    },
    clickToastButton(toastId, buttonIndex) {
      toasts.click('agent.clickToastButton', toastId, buttonIndex);
    },
    closeToast(toastId) {
      toasts.close('agent.closeToast', toastId);
    },
    closeDialog(dialogId) {
      const { dialogs } = core.store.state;
      if (!dialogs.some(({ id }) => id === dialogId)) {
        throw new DesktopRefusal(`agent.closeDialog: unknown dialog ${dialogId}`);
      }
      core.store.set({ dialogs: dialogs.filter(({ id }) => id !== dialogId) });
    },
    dismissNotice(noticeId) {
      notices.dismiss(noticeId);
    },
  };
}
