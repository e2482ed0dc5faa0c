import {
  AGENT_STATE_NAMES,
  CALL_RESULTS,
  CALL_TYPES,
  CAMPAIGN_EVENT_TYPES,
  CAPABILITIES,
  DIRECTIONS,
  EVENT_NAMES,
  FRAME_STATES,
  INTERACTION_EVENT_TYPES,
  INTERACTION_STATES,
  RECORDING_STATES,
  REQUEST_NAMES,
  isRecord,
  isString,
  signatureOf,
} from '@scapi/protocol';
import { redact } from '../engine/redact.js';
import { toJsonValue } from '../trace/json-value.js';
import { REDACTED } from '../trace/trace.js';

/** Words of the protocol: they contain no personal data. */
const WORDS: ReadonlySet<string> = new Set<string>([
  ...REQUEST_NAMES,
  ...REQUEST_NAMES.map((name) => name.replace(/\..*/, '.*')),
  ...[EVENT_NAMES, AGENT_STATE_NAMES, INTERACTION_STATES, CALL_TYPES, DIRECTIONS].flat(),
  ...[RECORDING_STATES, CAPABILITIES, FRAME_STATES, CAMPAIGN_EVENT_TYPES].flat(),
  ...INTERACTION_EVENT_TYPES,
  ...Object.values(CALL_RESULTS),
  ...['voice', 'chat', 'email', 'workitem', 'true', 'false', 'Internal', 'STATE_CHANGED', '*'],
  ...['subscribe', 'unsubscribe', 'tab', 'popup', 'background', 'hidden'],
]);

/** Members of messages that the protocol itself needs, and identifiers that the desktop counts. */
const TECHNICAL =
  /^(userAgent|referenceId|request|event|eventType|subscriptionId|frameId|(parentI|i)nteractionId|(previousC|selectedC|c)aseId|operationName|media)$/;

/** Parameters of requests that name what the desktop counts or an administrator configured. */
const TECHNICAL_PARAMETERS =
  /^((consultI|i)nteractionId|caseId|stateOperationName|mediaName|name|id|dialogId|options|callbackType|channel|key)$/;

/** Members that hold names, numbers, addresses, tokens or customers' data, with all that is in them. */
const PRIVATE =
  /^(userData|keyValues|extensions|recordData|records?|username|firstname|lastname|employeeId|ani|dnis|parties|callUuid|url|label|displayName|message|subject|from|to)$|^GSW_|token|jwt|password|secret|phone/i;

/** Requests whose results are private as a whole. */
const PRIVATE_RESULTS = /^(auth\.|agent\.get$|outbound\.get(ChainedRecords|RecordFields)$)/;

/** Smaller numbers are counts and codes; others may identify a person, such as a phone number. */
const SMALL = 1_000;

/** What a session must not give away, as far as it has been seen. */
export class Secrets {
  readonly #texts = new Set<string>();

  /** Learns every text and larger number in a value. */
  add(value: unknown): void {
    if (isString(value) || typeof value === 'number') {
      const text = String(value);
      if (text.length > 2 && !WORDS.has(text)) this.#texts.add(text);
    } else if (isRecord(value) || Array.isArray(value)) {
      for (const member of Object.values(value)) this.add(member);
    }
  }

  /** Learns what is private in a result. */
  learn(value: unknown, isPrivate = false): void {
    if (isPrivate) this.add(value);
    else if (isRecord(value)) {
      for (const [name, member] of Object.entries(value)) this.learn(member, PRIVATE.test(name));
    } else if (Array.isArray(value)) for (const member of value) this.learn(member);
  }

  /** Takes what was learned out of a text, and what looks like an address, a number or a token. */
  scrub(text: string): string {
    const known = [...this.#texts].sort((a, b) => b.length - a.length);
    return known
      .reduce((rest, secret) => rest.replaceAll(secret, REDACTED), String(redact(text)))
      .replace(/\b[a-z][a-z\d+.-]*:\/\/[^\s"',;)]+|[^\s@"']+@[^\s@"']+\.\w+/gi, REDACTED)
      .replace(/\+?\d[\d ().-]{3,}\d/g, REDACTED);
  }

  /** Copies a value with every text in it, names of members included, scrubbed. */
  scrubAll(value: unknown): unknown {
    if (isString(value)) return this.scrub(value);
    if (Array.isArray(value)) return value.map((member) => this.scrubAll(member));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        this.scrub(name),
        // Scrubbed, two identifiers might become one.
        TECHNICAL.test(name) && isString(member) ? member : this.scrubAll(member),
      ]),
    );
  }
}

/** Are all results of this request private? */
export const isPrivateResult = (request: string | undefined): boolean =>
  request !== undefined && PRIVATE_RESULTS.test(request);

/**
 * Copies a message as far as it may be published: words of the protocol, identifiers that the
 * desktop counts, yes and no, small numbers and the names of members stay; every other text becomes
 * `[redacted]` and every other number 0.
 *
 * @param request - The request that the message answers.
 */
export function redactMessage(message: unknown, request?: string): unknown {
  const plain = toJsonValue(message);
  if (!isRecord(plain)) return withoutValues(plain, false);
  const { parameters, ...rest } = plain;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([name, member]) => [
        name,
        TECHNICAL.test(name)
          ? redact(member)
          : withoutValues(member, name === 'data' && isPrivateResult(request)),
      ]),
    ),
    ...(Array.isArray(parameters) && { parameters: redactParameters(rest['request'], parameters) }),
  };
}

/** In a request, only the position tells what a parameter is. */
function redactParameters(request: unknown, values: readonly unknown[]): readonly unknown[] {
  const known = isString(request) ? (signatureOf(request)?.parameters ?? []) : [];
  return values.map((value, index) =>
    TECHNICAL_PARAMETERS.test(known[index]?.name ?? '') ? redact(value) : mask(value),
  );
}

/** Whatever an application sent may be anything when it sends it again: a number is masked, too. */
function mask(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mask);
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mask(member)]));
  return value === null || value === undefined || typeof value === 'boolean' ? value : REDACTED;
}

function withoutValues(value: unknown, isPrivate: boolean): unknown {
  if (isString(value)) return !isPrivate && WORDS.has(value) ? value : REDACTED;
  if (typeof value === 'number') return !isPrivate && Math.abs(value) < SMALL ? value : 0;
  if (Array.isArray(value)) return value.map((member) => withoutValues(member, isPrivate));
  if (!isRecord(value)) return value instanceof Date ? REDACTED : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      !isPrivate && TECHNICAL.test(name) && isString(member)
        ? redact(member)
        : withoutValues(member, isPrivate || PRIVATE.test(name)),
    ]),
  );
}
