import { isRecord, isString } from '@scapi/protocol';
import type { SessionInit, SessionInput } from './input.js';

/** What the tabs of a session tell each other. One tab, the sequencer, gives every input its place. */
export type SessionMessage = { readonly tab: string } & (
  | /** A tab that knows nothing asks for everything. */ { readonly type: 'join' }
  | /** An input that asks for its place. */ {
      readonly type: 'propose';
      readonly input: SessionInput;
    }
  | /** An input that has its place. */ {
      readonly type: 'settle';
      readonly index: number;
      readonly input: SessionInput;
    }
  | /** A tab is the sequencer; or it answers `to`, which joins. The inputs are those from `from` on. */ {
      readonly type: 'sequence';
      readonly to?: string;
      readonly init: SessionInit;
      readonly from: number;
      readonly inputs: readonly SessionInput[];
    }
  | /** A tab becomes the sequencer, and asks for the settled inputs beyond those it has. */ {
      readonly type: 'claim';
      readonly length: number;
    }
  | /** The answer to a claim. */ {
      readonly type: 'report';
      readonly to: string;
      /** `undefined`: the tab has not joined yet. */
      readonly init: SessionInit | undefined;
      /** Number of settled inputs. */
      readonly length: number;
      readonly inputs: readonly SessionInput[];
    }
  | /** Refuses a message of `to`, which is not the sequencer that this tab knows. */ {
      readonly type: 'refuse';
      readonly to: string;
    }
  | /** The desktop has something to do at this time: a sequencer in the background may oversleep. */ {
      readonly type: 'tick';
    }
);

/** A message without its sender. */
export type SessionWords = SessionMessage extends infer Message
  ? Message extends SessionMessage
    ? Omit<Message, 'tab'>
    : never
  : never;

const TYPES = new Set<unknown>([
  'join',
  'propose',
  'settle',
  'sequence',
  'claim',
  'report',
  'refuse',
  'tick',
]);

/** Only pages of this origin reach the channel; another version of this page may be among them. */
export const isSessionMessage = (value: unknown): value is SessionMessage =>
  isRecord(value) && TYPES.has(value['type']) && isString(value['tab']);
