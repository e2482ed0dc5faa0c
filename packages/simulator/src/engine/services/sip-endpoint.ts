import type { Engine, Handlers } from './service.js';

/** Namespace `sipEndpoint`. @see Protocol reference, section 4.5. */
export const sipEndpointService = ({ core: { store } }: Engine): Handlers<'sipEndpoint'> => ({
  'sipEndpoint.muteMicrophone': () => {
    store.set({ microphoneMuted: true });
  },
  'sipEndpoint.unmuteMicrophone': () => {
    store.set({ microphoneMuted: false });
  },
  'sipEndpoint.muteSpeaker': () => {
    store.set({ speakerMuted: true });
  },
  'sipEndpoint.unmuteSpeaker': () => {
    store.set({ speakerMuted: false });
  },
  'sipEndpoint.isMicrophoneMute': () => store.state.microphoneMuted,
  'sipEndpoint.isSpeakerMute': () => store.state.speakerMuted,
});
