/** Reads the value of a `datetime-local` field as a time to come, in the time zone of this computer. */
export function parseFuture(value: string, now: number = Date.now()): Date | undefined {
  const date = new Date(value);
  return date.getTime() > now ? date : undefined;
}

/** Writes a time as the value of a `datetime-local` field. */
export function toLocalValue(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
