import type { AgentActions } from './contract.js';
import { DesktopRefusal } from './refusal.js';
import type { Engine } from './services/service.js';

/** What the agent does at the desktop's own controls, beyond the requests of the protocol. */
export function createAgentActions(engine: Engine): AgentActions {
  const { core, cases, interactions, mediaItems, notices, toasts } = engine;
  return {
    selectCase(caseId) {
      cases.select(caseId);
    },
    expandCase(caseId) {
      cases.expand(caseId);
    },
    collapseCase(caseId) {
      cases.collapse(caseId);
    },
    sendMessage(id, text) {
      mediaItems.message('agent', id, text);
    },
    endChat(id) {
      interactions.step('chat ends', id);
    },
    sendEmail(id) {
      interactions.step('agent sends', id);
    },
    discardEmail(id) {
      interactions.step('agent discards', id);
    },
    insertStandardResponse(id) {
      mediaItems.insertStandardResponse(id);
    },
    placeInWorkbin(id) {
      mediaItems.placeInWorkbin(id);
    },
    pullFromWorkbin(id) {
      mediaItems.pullFromWorkbin(id);
    },
    placeInQueue(id) {
      mediaItems.placeInQueue(id);
    },
    clickToastButton(toastId, buttonIndex) {
      toasts.click(toastId, buttonIndex);
    },
    closeToast(toastId) {
      toasts.close(toastId);
    },
    closeDialog(dialogId) {
      const { dialogs } = core.store.state;
      if (!dialogs.some(({ id }) => id === dialogId)) {
        throw new DesktopRefusal(`unknown dialog ${dialogId}`);
      }
      core.store.set({ dialogs: dialogs.filter(({ id }) => id !== dialogId) });
    },
    dismissNotice(noticeId) {
      notices.dismiss(noticeId);
    },
  };
}
