import type { Interaction } from '@scapi/protocol';
import type { Activity } from '../shared/actions.js';
import type { RecordDetails } from './details.js';
import type { OutboundChange, OutboundDraft, RecordFiling } from './draft.js';
import type { IntakeState } from './intake.js';
import type { RecordAction, RecordStatus } from './record.js';

/** What an outbound control shows. */
export type OutboundState = {
  readonly intake: IntakeState;
} & (
  | { readonly status: 'none' }
  | {
      readonly status: RecordStatus;
      /** The preview, while it is there; else the call made from it. */
      readonly record: Interaction;
      readonly call: Interaction | undefined;
      /** What the record permits now. */
      readonly actions: readonly RecordAction[];
      readonly activity: Activity<RecordAction>;
      readonly details: RecordDetails;
      readonly filing: RecordFiling;
      /** What was entered with `edit` and is not filed yet. */
      readonly draft: OutboundDraft;
      /** What `save` would file. */
      readonly changes: readonly OutboundChange[];
    }
);
