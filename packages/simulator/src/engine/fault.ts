/**
 * What a fault applies to: a request name, `subscribe`, `event:<event name>`, `event:*` for every
 * event, or `*` for every request and subscription.
 */
export type FaultTarget = string;

interface FaultBase {
  readonly on: FaultTarget;
  /** 0 to 1, decided by the desktop's seed. Default 1. */
  readonly probability?: number;
  /** Applies once and is then removed. Default false. */
  readonly once?: boolean;
}

/** Something that goes wrong on purpose. An event cannot be refused, denied or late. */
export type Fault =
  /** The message is handled late, by `delay` milliseconds (default 1,000). */
  | (FaultBase & { readonly kind: 'delay'; readonly delay?: number })
  /** The message is lost: a request before it is served or, with `what: 'answer'`, its answer. */
  | (FaultBase & { readonly kind: 'drop'; readonly what?: 'request' | 'answer' })
  /** The answer or event comes twice. */
  | (FaultBase & { readonly kind: 'duplicate' })
  /** The answer or event comes after the message that follows it, or after a second. */
  | (FaultBase & { readonly kind: 'reorder' })
  /** An error reply; nothing is done. */
  | (FaultBase & { readonly kind: 'refuse'; readonly errorMessage?: string })
  /** Served at once, answered after the client gave up: `delay` milliseconds, default 10,500. */
  | (FaultBase & { readonly kind: 'late'; readonly delay?: number })
  /** Something in place of the answer or event that no protocol knows. */
  | (FaultBase & { readonly kind: 'malformed' })
  /** As if the origin, the service or the userData keys were not allowed. Default `service`. */
  | (FaultBase & { readonly kind: 'denied'; readonly what?: 'origin' | 'service' | 'key' });
