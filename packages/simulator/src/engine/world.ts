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
    chat: (item = {}) => offer(mediaItems.invite('world.chat', 'chat', item)),
    email: (item = {}) => offer(mediaItems.invite('world.email', 'email', item)),
    workItem: ({ media = 'workitem', ...item } = {}) =>
      mediaItems.invite('world.workItem', media, item),
    answer(id) {
      calls.farEndAnswers('world.answer', id);
    },
    decline(id) {
      interactions.step('world.decline', 'busy, no answer', id);
    },
    hangUp(id) {
      const interaction = interactions.get('world.hangUp', id);
      if (interaction.media === 'chat') interactions.step('world.hangUp', 'chat ends', id);
      else if (interaction.state === 'RINGING') {
        interactions.step('world.hangUp', 'caller hangs up', id);
      } else interactions.step('world.hangUp', 'remote release', id);
    },
    message(id, text) {
      mediaItems.message('world.message', 'customer', id, text);
    },
    failJoin(id) {
      interactions.step('world.failJoin', 'connection fails', id);
    },
    revoke(id) {
      const { preview, media } = interactions.get('world.revoke', id);
      const trigger = media === 'voice' && !preview ? 'call redirected' : 'accept timeout';
      interactions.step('world.revoke', trigger, id);
    },
    partyJoins(id, name) {
      const { parties, ...interaction } = interactions.get('world.partyJoins', id);
      const patch = { parties: [...parties, { name }] };
      const trigger = isCall({ ...interaction, parties })
        ? 'party changes'
        : 'conference invitation';
      interactions.step('world.partyJoins', trigger, id, { patch });
    },
    partyLeaves(id, name) {
      const interaction = interactions.get('world.partyLeaves', id);
      const { parties } = interaction;
      const index = parties.findLastIndex((party) => party.name === name);
      if (index < 0)
        throw new DesktopRefusal(`world.partyLeaves: ${name} is not in interaction ${id}`);
      const trigger = isCall(interaction) ? 'party changes' : 'leaving a conference';
      interactions.step('world.partyLeaves', trigger, id, {
        patch: { parties: parties.toSpliced(index, 1) },
      });
    },
    attachUserData(id, added) {
      const { userData } = interactions.get('world.attachUserData', id);
      interactions.step('world.attachUserData', 'interaction.setUserData', id, {
        patch: { userData: { ...userData, ...added } },
      });
    },
    deleteUserData(id, key) {
      const { userData } = interactions.get('world.deleteUserData', id);
      interactions.step('world.deleteUserData', 'interaction.deleteUserData', id, {
        patch: { userData: withoutKey(userData, key) },
      });
    },
    moveToCase(id, caseId = ids.uuid()) {
      interactions.moveToCase('world.moveToCase', id, caseId);
      return caseId;
    },
    overrideOptions(id, change) {
      const { optionOverrides = {} } = interactions.get('world.overrideOptions', id);
      const merged = [
        ...new Map([...Object.entries(optionOverrides), ...flattenOptions(change)]),
      ].filter(([, value]) => value !== undefined);
      const changed = Object.fromEntries(merged) as DesktopOptions;
      checkOptions(changed);
      interactions.update(id, { optionOverrides: changed });
      autoAnswer(id);
    },
    inviteToConference(id) {
      interactions.step('world.inviteToConference', 'conference invitation', id);
    },
    failNext(failure) {
      mediaItems.failNext(failure);
    },
    raiseError(id) {
      interactions.emit('ERROR', interactions.get('world.raiseError', id));
    },
    raiseUnknown(id) {
      interactions.emit('UNKNOWN', interactions.get('world.raiseUnknown', id));
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
      return previews.push(
        'world.pushRecord',
        mode,
        campaign ?? running?.name ?? 'Campaign',
        fields,
      );
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
