import { createStage, settled, type Stage } from '../application.test-support.js';
import { expect } from '@open-wc/testing';
import type { DesktopInit, DesktopInteraction } from '../contract.js';

/** One row of a state machine, acted out. */
export interface Scene {
  readonly init?: DesktopInit;
  /** Brings the desktop to the row's state; returns the interaction that the row is about. */
  readonly given: (stage: Stage) => string;
  /** Pulls the row's trigger. */
  readonly when: (stage: Stage, id: string) => unknown;
  /** Event types that come; default: those that the row prints. */
  readonly emits?: readonly string[];
  /** Which event to look at; default `interaction`. */
  readonly event?: string;
  /** What else the row says. */
  readonly then?: (stage: Stage, id: string) => unknown;
}

/** Plays a scene; returns the stage afterwards and the event types that came. */
export async function playScene(scene: Scene): Promise<{
  readonly stage: Stage;
  readonly id: string;
  readonly types: readonly string[];
}> {
  const stage = await createStage(scene.init);
  const id = scene.given(stage);
  await settled();
  stage.app.forget();
  await scene.when(stage, id);
  await settled();
  return { stage, id, types: stage.app.eventTypes(scene.event ?? 'interaction') };
}

/** The scenes of one state machine: by state and trigger, as the reference prints them. */
export type Scenes = Readonly<Record<string, Scene | readonly Scene[]>>;

/** Nothing has to be brought about. */
export const nothing = (): string => '';

/** The interaction now, if it is still there. */
export const find = ({ desktop }: Stage, id: string): DesktopInteraction | undefined =>
  desktop.state.interactions.find(({ interactionId }) => interactionId === id);

/** Sends a request about the interaction. */
export const request =
  (name: string, ...more: readonly unknown[]) =>
  ({ app }: Stage, id: string) =>
    app.request(name, id, ...more);

/** Sends a request about the interaction, which has to be refused. */
export const refused =
  (name: string, ...more: readonly unknown[]) =>
  async ({ app }: Stage, id: string) => {
    expect(await app.request(name, id, ...more)).to.have.property('errorMessage');
  };

/** The far end hangs up. */
export const hangUp = ({ desktop }: Stage, id: string): void => desktop.world.hangUp(id);
