/** The protocol reference as data, for the tests that walk it. */
import data from '../reference/scapi-api.json';

/** One parameter of a request. */
export interface ReferenceParameter {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

/** One request; {@link methods} are those of this version. */
export interface ReferenceMethod {
  readonly request: string;
  readonly status: string;
  readonly params: readonly ReferenceParameter[];
  readonly result: string;
}

/** One event type, with its payload where it has one of its own. */
export interface ReferenceEventType {
  readonly media?: string;
  readonly payload?: Readonly<Record<string, string>>;
}

interface Reference {
  readonly wire: {
    readonly protocolVersion: number;
    readonly clientUserAgent: string;
    readonly serverUserAgent: string;
    readonly requestTimeoutMs: number;
  };
  readonly clientQuirks: readonly { readonly id: string }[];
  readonly namespaces: Readonly<
    Record<string, { readonly methods: Readonly<Record<string, ReferenceMethod>> }>
  >;
  readonly events: Readonly<
    Record<
      string,
      {
        /** That of the event types without one of their own. */
        readonly payload?: Readonly<Record<string, string>>;
        readonly eventTypes: Readonly<Record<string, ReferenceEventType>>;
      }
    >
  >;
  readonly enums: Readonly<
    Record<
      string,
      {
        readonly open: boolean;
        readonly values: readonly { readonly value: string | number; readonly note?: string }[];
      }
    >
  >;
  readonly types: Readonly<
    Record<
      string,
      { readonly fields: readonly { readonly name: string; readonly optional: boolean }[] }
    >
  >;
}

/** The reference; that the file has this shape is checked by the compiler. */
export const reference: Reference = data;

/** Where the requests of this version are from: the vendor's client, or its manual alone. */
const STATUSES: readonly string[] = ['current', 'docs-only', 'allow-list-only'];

/** The requests of this version of the protocol. */
export const methods: readonly ReferenceMethod[] = Object.values(reference.namespaces)
  .flatMap((namespace) => Object.values(namespace.methods))
  .filter(({ status }) => STATUSES.includes(status));

/** The values of an enumeration, in order. */
export const valuesOf = (name: string): readonly (string | number)[] =>
  reference.enums[name]?.values.map(({ value }) => value) ?? [];
