import type { Interaction, ParametersOf, RequestName } from '@scapi/protocol';
import type { AgentActions, WorldActions } from '../engine/contract.js';
import type { Dialect } from '../engine/dialect.js';
import type { Fault } from '../engine/faults.js';
import type { OptionsChange } from '../engine/options.js';

/**
 * A story that runs on a simulated desktop: customers call and write, the agent works, things go
 * wrong. It is plain JSON, or a TypeScript object of this type:
 *
 * ```ts
 * export const shortCall: Scenario = {
 *   name: 'short-call',
 *   title: 'A short call',
 *   steps: [
 *     { do: 'world.call', with: [{ ani: '+15550123' }], as: 'call' },
 *     { after: 2_000, do: 'voice.answer', with: ['$call'] },
 *     { after: 5_000, do: 'world.hangUp', with: ['$call'] },
 *     { after: 1_000, do: 'interaction.markdone', with: ['$call'] },
 *   ],
 * };
 * ```
 *
 * A file may name its schema: `"$schema": "…/@scapi/simulator/scenario.schema.json"`.
 */
export interface Scenario {
  readonly $schema?: string;
  /** What the command line calls it: lower case, digits and hyphens. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** What happens, and what it is good for. */
  readonly description?: string;
  /** Seed of the identifiers and of chance, for the desktop that is made for this scenario. */
  readonly seed?: string;
  /** Options of the desktop, set before the first step; a section may be an object. */
  readonly options?: OptionsChange;
  /** Behaviors the reference leaves open, set before the first step. */
  readonly dialect?: Partial<Dialect>;
  /** Faults, set before the first step. */
  readonly faults?: readonly Fault[];
  /** One after the other; without `after`, at once. */
  readonly steps: readonly Step[];
}

/** What every step may have. */
interface StepBase {
  /** Milliseconds to wait, by the desktop's clock, after the step before. Default 0. */
  readonly after?: number;
  /** What happens, in words, for the viewer. */
  readonly note?: string;
}

/** A step that does something by name. */
type Act<Do extends string, Parameters extends readonly unknown[]> = StepBase & {
  readonly do: Do;
  /**
   * Names what the step brought forth: the identifier it returned, or that of the interaction that
   * came with it. Later steps write `"$name"` for it, and `"$name.caseId"` for its case.
   */
  readonly as?: string;
} & ([] extends Parameters ? { readonly with?: Parameters } : { readonly with: Parameters });

/** A customer, a colleague, the routing or a campaign acts. */
export type WorldStep = {
  [Name in keyof WorldActions]: Act<`world.${Name}`, Parameters<WorldActions[Name]>>;
}[keyof WorldActions];

/** The agent uses a control that no request has. */
export type AgentStep = {
  [Name in keyof AgentActions]: Act<`agent.${Name}`, Parameters<AgentActions[Name]>>;
}[keyof AgentActions];

/** The agent does what this request does. */
export type PerformStep = { [Name in RequestName]: Act<Name, ParametersOf<Name>> }[RequestName];

/** Waits for an interaction that looks like this, for example one that an application dialed. */
export interface WaitStep extends StepBase {
  readonly do: 'waitFor';
  /** Members that must all be equal; `"$name"` is understood. */
  readonly interaction: InteractionPattern;
  /** Milliseconds until the scenario fails; default: waits for ever. */
  readonly within?: number;
  /** Names the interaction that came. */
  readonly as?: string;
}

/** What {@link WaitStep} compares. */
export type InteractionPattern = Partial<
  Pick<
    Interaction,
    | 'interactionId'
    | 'media'
    | 'state'
    | 'callType'
    | 'direction'
    | 'isConsultation'
    | 'recordingState'
  >
>;

/** From now on something goes wrong. */
export interface FaultStep extends StepBase {
  readonly do: 'fault';
  readonly fault: Fault;
}

/** The administrator changes options, or the desktop its dialect. */
export interface ConfigureStep extends StepBase {
  readonly do: 'configure';
  readonly options?: OptionsChange;
  readonly dialect?: Partial<Dialect>;
}

/** The desktop ignores every request, as after a rate limit. */
export interface QuarantineStep extends StepBase {
  readonly do: 'quarantine';
  /** 0 for ever. Default: what the desktop's options say. */
  readonly seconds?: number;
}

/** Every fault and quarantine ends, or the desktop's page reloads. */
export interface DesktopStep extends StepBase {
  readonly do: 'clearFaults' | 'reload';
}

/** One step of a {@link Scenario}. */
export type Step =
  | WorldStep
  | AgentStep
  | PerformStep
  | WaitStep
  | FaultStep
  | ConfigureStep
  | QuarantineStep
  | DesktopStep;
