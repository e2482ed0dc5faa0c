/**
 * The tags of `@scapi/elements` as Vue components, with typed props and events. Each defines its tag
 * when it is imported. The tags themselves are typed in templates, too.
 *
 * @packageDocumentation
 */
export { ScapiAgentState } from './agent-state.js';
export { ScapiCallControls } from './call-controls.js';
export { ScapiCampaigns } from './campaigns.js';
export { ScapiCaseSelector } from './case-selector.js';
export { ScapiClickToDial } from './click-to-dial.js';
export { ScapiConnectionStatus } from './connection-status.js';
export { ScapiConsult } from './consult.js';
export { ScapiDialLinks } from './dial-links.js';
export { ScapiInspector } from './inspector.js';
export { ScapiInteraction } from './interaction.js';
export { ScapiInteractionList } from './interaction-list.js';
export { ScapiLeadingFrame } from './leading-frame.js';
export { ScapiMediaState } from './media-state.js';
export { ScapiOutboundPreview } from './outbound-preview.js';
export { ScapiElementsProvider } from './provider.js';
export { ScapiRecordingControls } from './recording-controls.js';
export { ScapiRecordingGuard } from './recording-guard.js';
export { ScapiToast } from './toast.js';
export { ScapiUserDataEditor } from './user-data-editor.js';
export type { TagComponent, TagProps } from './wrap-tag.js';
export { vClickToDial, type ClickToDialValue } from '../v-click-to-dial.js';
import './global-tags.js';
