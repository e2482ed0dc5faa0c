import type { Stage } from '../application.test-support.js';
import type { PreviewMode } from '../contract.js';

/** A call that rings. */
export const ringing = ({ desktop }: Stage): string => desktop.world.call();

/** A call that came in, connected. */
export function talking(stage: Stage): string {
  const id = ringing(stage);
  stage.desktop.perform('voice.answer', id);
  return id;
}

/** A call that came in, on hold. */
export function held(stage: Stage): string {
  const id = talking(stage);
  stage.desktop.perform('voice.hold', id);
  return id;
}

/** A call that came in, over. */
export function over(stage: Stage): string {
  const id = talking(stage);
  stage.desktop.world.hangUp(id);
  return id;
}

/** The interaction that came last. */
export const newest = ({ desktop }: Stage): string =>
  desktop.state.interactions.at(-1)?.interactionId ?? '';

/** A call that the agent dials. */
export function dialing(stage: Stage): string {
  stage.desktop.perform('voice.dial', '5001');
  return newest(stage);
}

/** A call that the agent dialed, connected. */
export function dialed(stage: Stage): string {
  const id = dialing(stage);
  stage.desktop.world.answer(id);
  return id;
}

/** A consultation that rings; returns its identifier. */
export function consulting(stage: Stage): string {
  stage.desktop.perform('interaction.consult', talking(stage), 'SIP_5002');
  return newest(stage);
}

/** A consultation, connected. */
export function consulted(stage: Stage): string {
  const id = consulting(stage);
  stage.desktop.world.answer(id);
  return id;
}

/** A work item, accepted. */
export function accepted(stage: Stage): string {
  const id = stage.desktop.world.workItem();
  stage.desktop.perform('interaction.accept', id);
  return id;
}

/** A chat that is being joined. */
export function joining(stage: Stage): string {
  const id = stage.desktop.world.chat();
  stage.desktop.perform('interaction.accept', id);
  return id;
}

/** A chat, joined. */
export function chatting(stage: Stage): string {
  const id = joining(stage);
  stage.clock.advance(500);
  return id;
}

/** A chat that has ended. */
export function chatEnded(stage: Stage): string {
  const id = chatting(stage);
  stage.desktop.world.hangUp(id);
  return id;
}

/** An e-mail in composition. */
export function composing(stage: Stage): string {
  stage.desktop.perform('email.create', 'jo@mail.example');
  return newest(stage);
}

/** A record as it reaches the agent: PREVIEWING when pulled, else INVITED. */
export const received =
  (mode: PreviewMode) =>
  (stage: Stage): string => {
    const { world, perform } = stage.desktop;
    world.loadCampaign('Spring');
    world.startCampaign('Spring');
    perform('outbound.startDirectPushPreview');
    if (mode !== 'PULL') return world.pushRecord({ mode });
    perform('outbound.getPreviewRecord', 'Spring');
    return newest(stage);
  };

/** A record in preview. */
export const previewing =
  (mode: PreviewMode) =>
  (stage: Stage): string => {
    const id = received(mode)(stage);
    if (mode !== 'PULL') stage.desktop.perform('interaction.accept', id);
    return id;
  };

/** The call made from a record, dialing; returns its identifier. */
export const calling =
  (mode: PreviewMode) =>
  (stage: Stage): string => {
    stage.desktop.perform('outbound.callPreviewRecord', previewing(mode)(stage));
    return newest(stage);
  };

/** The call made from a record, connected. */
export const reached =
  (mode: PreviewMode) =>
  (stage: Stage): string => {
    const id = calling(mode)(stage);
    stage.desktop.world.answer(id);
    return id;
  };

/** The call made from a record, over. */
export const finished =
  (mode: PreviewMode) =>
  (stage: Stage): string => {
    const id = reached(mode)(stage);
    stage.desktop.perform('voice.hangUp', id);
    return id;
  };

/** A call that is being recorded. */
export function recorded(stage: Stage): string {
  const id = talking(stage);
  stage.desktop.perform('voice.startCallRecording', id);
  return id;
}

/** A call whose recording pauses. */
export function paused(stage: Stage): string {
  const id = recorded(stage);
  stage.desktop.perform('voice.pauseCallRecording', id);
  return id;
}
