import { createAutoAnswer } from './auto-answer.js';
import type { WorldActions } from './contract.js';
import { isCall } from './machines/machine-of.js';
import { checkOptions, flattenOptions, type DesktopOptions } from './options.js';
import { DesktopRefusal } from './refusal.js';
import type { Engine } from './services/service.js';
import { withoutKey } from './user-data.js';

/** What customers, colleagues, routing and campaigns do. */
export function createWorld(engine: Engine): WorldActions {
  const { core, calls, campaigns, interactions, mediaItems, previews, tabs } = engine;
  const { store, ids } = core;
  const autoAnswer = createAutoAnswer(engine);

  /** Offers an interaction; the desktop may take it by itself. */
  const offer = (id: string): string => {
    autoAnswer(id);
    return id;
  };

  return {
    call: (call = {}) => offer(calls.ring(call)),
    chat: (item = {}) => offer(mediaItems.invite('chat', item)),
    email: (item = {}) => offer(mediaItems.invite('email', item)),
    workItem: ({ media = 'workitem', ...item } = {}) => mediaItems.invite(media, item),
    answer(id) {
      calls.farEndAnswers(id);
    },
    decline(id) {
      interactions.step('busy, no answer', id);
    },
    hangUp(id) {
      const interaction = interactions.get(id);
      if (interaction.media === 'chat') interactions.step('chat ends', id);
      else if (interaction.state === 'RINGING') {
        interactions.step('caller hangs up', id);
      } else interactions.step('remote release', id);
    },
    message(id, text) {
      mediaItems.message('customer', id, text);
    },
    failJoin(id) {
      interactions.step('connection fails', id);
    },
    revoke(id) {
      const { preview, media } = interactions.get(id);
      const trigger = media === 'voice' && !preview ? 'call redirected' : 'accept timeout';
      interactions.step(trigger, id);
    },
    partyJoins(id, name) {
      const { parties, ...interaction } = interactions.get(id);
      const patch = { parties: [...parties, { name }] };
      const trigger = isCall({ ...interaction, parties })
        ? 'party changes'
        : 'conference invitation';
      interactions.step(trigger, id, { patch });
    },
    partyLeaves(id, name) {
      const interaction = interactions.get(id);
      const { parties } = interaction;
      const index = parties.findLastIndex((party) => party.name === name);
      if (index < 0) throw new DesktopRefusal(`${name} is not in interaction ${id}`);
      const trigger = isCall(interaction) ? 'party changes' : 'leaving a conference';
      interactions.step(trigger, id, {
        patch: { parties: parties.toSpliced(index, 1) },
      });
    },
    attachUserData(id, added) {
      const { userData } = interactions.get(id);
      interactions.step('interaction.setUserData', id, {
        patch: { userData: { ...userData, ...added } },
      });
    },
    deleteUserData(id, key) {
      const { userData } = interactions.get(id);
      interactions.step('interaction.deleteUserData', id, {
        patch: { userData: withoutKey(userData, key) },
      });
    },
    moveToCase(id, caseId = ids.uuid()) {
      interactions.moveToCase(id, caseId);
      return caseId;
    },
    overrideOptions(id, change) {
      const { optionOverrides = {} } = interactions.get(id);
      const merged = [
        ...new Map([...Object.entries(optionOverrides), ...flattenOptions(change)]),
      ].filter(([, value]) => value !== undefined);
      const changed = Object.fromEntries(merged) as DesktopOptions;
      checkOptions(changed);
      interactions.update(id, { optionOverrides: changed });
      autoAnswer(id);
    },
    inviteToConference(id) {
      interactions.step('conference invitation', id);
    },
    failNext(failure) {
      mediaItems.failNext(failure);
    },
    raiseError(id) {
      interactions.emit('ERROR', interactions.get(id));
    },
    raiseUnknown(id) {
      interactions.emit('UNKNOWN', interactions.get(id));
    },
    loadCampaign(name, mode = 'Preview') {
      campaigns.load(name, mode);
    },
    startCampaign(name) {
      campaigns.start(name);
    },
    stopCampaign(name) {
      campaigns.stop(name);
    },
    unloadCampaign(name) {
      campaigns.unload(name);
    },
    pushRecord({ campaign, mode = 'PUSH', fields = {} } = {}) {
      const running = store.state.campaigns.find(({ status }) => status === 'running');
      return previews.push(mode, campaign ?? running?.name ?? 'Campaign', fields);
    },
    setFrameState(state, tab) {
      tabs.go(state, tab);
    },
    setLastActiveFrame(isLastActive, tab) {
      tabs.setLastActive(isLastActive, tab);
    },
    closeTab(tab) {
      tabs.close(tab);
    },
  };
}
