import type { Machine, Row } from './machine.js';
import { openMedia } from './open-media.js';

type State = 'INVITED' | 'joining' | 'ACCEPTED' | 'ended' | 'COMPLETED';

type Trigger =
  | 'interaction.accept'
  | 'connected'
  | 'connection fails'
  | 'message'
  | 'chat ends'
  | 'interaction.markdone'
  | 'mark done while blocked';

type Event =
  'ACCEPTED' | 'JOIN_PENDING' | 'JOIN_FAILED' | 'NEW_MESSAGE' | 'ENDED' | 'COMPLETED' | 'REMOVED';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<State, Trigger, Event>[] = [
  // state     trigger                    next         events                       status
  ['INVITED',  'interaction.accept',      'joining',   ['ACCEPTED', 'JOIN_PENDING'],'inferred'],
  ['joining',  'connected',               'ACCEPTED',  [],                          'inferred'],
  ['joining',  'connection fails',        'ACCEPTED',  'JOIN_FAILED',               'partly'],
  ['ACCEPTED', 'message',                 'unchanged', 'NEW_MESSAGE',               'inferred'],
  ['ACCEPTED', 'chat ends',               'ended',     'ENDED',                     'partly'],
  ['ended',    'interaction.markdone',    'COMPLETED', ['COMPLETED', 'REMOVED'],    'inferred'],
  ['ended',    'mark done while blocked', 'refused',   [],                          'inferred'],
];

/** A chat. @see Protocol reference, section 8, chat. */
export const chat: Machine = { name: 'chat', rows, inherits: openMedia };
