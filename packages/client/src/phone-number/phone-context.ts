/**
 * Completes a local number by the `phone-context` of its link: `863-1234` in `+1-914-555` is
 * `+19145558631234`. What would be too short for that stays as it is: the emergency number of a
 * country may be written so as well, `911` in `+1`.
 *
 * @see RFC 3966, section 5.1.5.
 */
export function inContext(number: string, context: string): string {
  const complete = context + number;
  return /^\+\d{10,}$/.test(complete) && /^\d{4,}$/.test(number) ? complete : number;
}
