/**
 * The words of the Service Client API: types of all requests, results, events and enumerations,
 * and guards that turn `unknown` into one of them. No DOM, no dependency, no state.
 *
 * @packageDocumentation
 */
export * from './agent.js';
export * from './call-results.js';
export * from './configuration.js';
export * from './event-types.js';
export * from './events.js';
export * from './interaction.js';
export * from './json.js';
export * from './media.js';
export * from './messages.js';
export * from './outbound.js';
export * from './parameters.js';
export * from './parse.js';
export * from './read-event.js';
export * from './read-result.js';
export * from './requests.js';
export * from './signatures.js';
export * from './system.js';
