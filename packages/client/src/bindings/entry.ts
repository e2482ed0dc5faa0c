/**
 * For packages that show the client's stores and controls in a framework: what they need and an
 * application does not. `@scapi/react`, `@scapi/vue` and `@scapi/elements` are made with it.
 *
 * @packageDocumentation
 */
export {
  actionsOf,
  type AvailabilityOf,
  type ControlActions,
  type ControlValues,
  type StateOf,
} from './control-actions.js';
export { unconnectedClient, unconnectedControl, unconnectedValue } from './unconnected-client.js';
export { availabilitiesOf, availabilityOf } from '../controls/shared/availability.js';
export { isCall } from '../controls/shared/permissions.js';
export { toError } from '../errors.js';
export { onLinkAnnounced } from '../link/announced-link.js';
