/**
 * For packages that build on the connection alone, without stores; they know nothing of what is
 * said over it.
 *
 * @packageDocumentation
 */
export { announceLink } from './announced-link.js';
export { quietLogger, type Logger } from '../diagnostics/logger.js';
export { CUSTOMER_DATA, mask, REDACTED, SECRET, TOKEN_IN_TEXT } from '../diagnostics/redact.js';
export { ScapiError, type ScapiErrorCode } from '../errors.js';
export { createMethods, forEachRequest } from '../requests/methods.js';
export type { Requester } from '../requests/requester.js';
export { openLink, type Link, type Tap } from './open-link.js';
export { createWindowTransport } from './window-transport.js';
