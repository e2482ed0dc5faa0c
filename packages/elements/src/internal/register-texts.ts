import type { agentStateTexts } from '../agent-state/agent-state.texts.js';
import type { callControlsTexts } from '../call-controls/call-controls.texts.js';
import type { campaignsTexts } from '../campaigns/campaigns.texts.js';
import type { caseSelectorTexts } from '../case-selector/case-selector.texts.js';
import type { clickToDialTexts } from '../click-to-dial/click-to-dial.texts.js';
import type { connectionStatusTexts } from '../connection-status/connection-status.texts.js';
import type { consultTexts } from '../consult/consult.texts.js';
import type { inspectorTexts } from '../inspector/inspector.texts.js';
import type { singleInteractionTexts } from '../interaction/interaction.texts.js';
import type { outboundPreviewTexts } from '../outbound-preview/outbound-preview.texts.js';
import type { interactionListTexts } from '../interaction-list/interaction-list.texts.js';
import type { mediaStateTexts } from '../media-state/media-state.texts.js';
import type { recordingControlsTexts } from '../recording-controls/recording-controls.texts.js';
import type { recordingGuardTexts } from '../recording-guard/recording-guard.texts.js';
import type { toastTexts } from '../toast/toast.texts.js';
import type { userDataEditorTexts } from '../user-data-editor/user-data-editor.texts.js';
import type { interactionTexts, sharedTexts } from './shared-texts.js';
import { addTexts, type TextValues } from './text-controller.js';

type AllTexts = typeof sharedTexts &
  typeof interactionTexts &
  typeof agentStateTexts &
  typeof callControlsTexts &
  typeof campaignsTexts &
  typeof caseSelectorTexts &
  typeof clickToDialTexts &
  typeof connectionStatusTexts &
  typeof consultTexts &
  typeof interactionListTexts &
  typeof mediaStateTexts &
  typeof recordingControlsTexts &
  typeof recordingGuardTexts &
  typeof inspectorTexts &
  typeof singleInteractionTexts &
  typeof outboundPreviewTexts &
  typeof toastTexts &
  typeof userDataEditorTexts;

/** Every text of every element, by key: plain, or a function of the values it is made from. */
export type ScapiTexts = {
  readonly [Key in keyof AllTexts]: AllTexts[Key] extends string
    ? string
    : (...values: TextValues<AllTexts[Key]>) => string;
};

/**
 * Gives the elements texts of a language, or replaces some: what is registered last counts.
 * Elements that are on the page show them at once.
 * German, French and Arabic are ready: `import '@scapi/elements/translations/de.js'`.
 *
 * @param language - a BCP 47 tag: `de` serves `de-AT` as well. `en` replaces the built-in English.
 * @param texts - some or all, by key.
 */
export function registerTexts(language: string, texts: Partial<ScapiTexts>): void {
  addTexts(language, texts);
}
