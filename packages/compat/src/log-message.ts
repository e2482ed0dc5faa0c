import { CUSTOMER_DATA, mask, REDACTED, SECRET, TOKEN_IN_TEXT } from '@scapi/client/link.js';

/**
 * Prints a message of the desktop as the vendor's script did, but without secrets and without values
 * of userData.
 */
export function logMessage(message: unknown): void {
  try {
    console.log(`ServiceClientAPI: receiveMessage: ${JSON.stringify(message, redact, '\t')}`);
  } catch {
    console.log('ServiceClientAPI: receiveMessage: a message that JSON cannot hold');
  }
}

function redact(key: string, value: unknown): unknown {
  if (CUSTOMER_DATA.test(key)) return mask(value);
  // A result that is nothing but a text may be that of auth.getJwtToken.
  if (SECRET.test(key) || (key === 'data' && typeof value === 'string')) return REDACTED;
  return typeof value === 'string' ? value.replace(TOKEN_IN_TEXT, REDACTED) : value;
}
