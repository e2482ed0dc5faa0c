/**
 * The tags of `@scapi/elements` as Vue components, with typed props and events. Each defines its tag
 * when it is imported. The tags themselves are typed in templates, too.
 *
 * @packageDocumentation
 */
export { ScapiAgentState } from './agent-state.js';
export { ScapiCaseSelector } from './case-selector.js';
export { ScapiClickToDial } from './click-to-dial.js';
export { ScapiConnectionStatus } from './connection-status.js';
export { ScapiElementsProvider } from './provider.js';
export type { TagComponent, TagProps } from './wrap-tag.js';
export { vClickToDial, type ClickToDialValue } from '../v-click-to-dial.js';
import './global-tags.js';
