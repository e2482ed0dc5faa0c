import reference from '../../../protocol/reference/scapi-api.json';

/** The protocol reference as data: what the conformance tests are generated from. */
export const REFERENCE = reference;

/** A parameter as the reference lists it. */
export interface ReferenceParameter {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

interface ReferenceMethod {
  readonly request: string;
  readonly status: string;
  readonly params: readonly ReferenceParameter[];
}

/** Every request of the vendor's client or manual with its parameters. */
export const REFERENCE_REQUESTS: readonly ReferenceMethod[] = Object.values(reference.namespaces)
  .flatMap(({ methods }) => Object.values<ReferenceMethod>(methods))
  .filter(({ status }) => ['current', 'docs-only', 'allow-list-only'].includes(status));

/** One printed row of a state machine. */
export interface ReferenceTransition {
  readonly state: string;
  readonly trigger: string;
  readonly next: string;
  readonly events: string;
}

/** The printed rows of every state machine. */
export const REFERENCE_TRANSITIONS: Readonly<Record<string, readonly ReferenceTransition[]>> =
  Object.fromEntries(
    Object.entries(reference.stateMachines).map(([name, { transitions }]) => [name, transitions]),
  );

interface Enumeration {
  readonly values: readonly { readonly value: number | string }[];
}

/** The values of an enumeration. */
export function referenceValues(name: keyof typeof reference.enums): readonly string[] {
  const { values }: Enumeration = reference.enums[name];
  return values.map(({ value }) => String(value));
}
