/**
 * The tags of `@scapi/elements` as React components, with typed props and events. Each defines its
 * tag when it is imported.
 *
 * @packageDocumentation
 */
export { ScapiAgentState } from './agent-state.js';
export { ScapiCaseSelector } from './case-selector.js';
export { ScapiClickToDial } from './click-to-dial.js';
export { ScapiConnectionStatus } from './connection-status.js';
export { ScapiElementsProvider } from './provider.js';
export type { TagComponent, TagProps } from './wrap-tag.js';
