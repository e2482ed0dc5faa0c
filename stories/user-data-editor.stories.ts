import type { Desktop } from '@scapi/simulator/testing';
import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desktop, origins, playOn } from './play.js';

interface Args {
  keys: string;
  readonlyKeys: string;
  showHidden: boolean;
  readonly: boolean;
}

const data = {
  Segment: 'Gold',
  OrderId: '42-1138',
  Vip: 'true',
  Birthday: '1985-12-10',
  Notes: 'Moved house.\nPrefers to be called after six.',
  Basket: { items: 3, total: 99.5 },
};

const fields = {
  Segment: { type: 'select', options: ['Gold', 'Silver', 'Bronze'], label: 'Customer segment' },
  OrderId: { label: 'Order', required: true },
  Vip: { type: 'boolean', label: 'VIP' },
  Birthday: { type: 'date' },
  Amount: { type: 'number' },
} as const;

/** A call with data, which the agent has taken. */
const talk =
  (userData: Record<string, unknown> = data) =>
  ({ world, agent, state, perform }: Desktop): void => {
    const id = world.call({ ani: 'Ada Lovelace', userData });
    perform('voice.answer', id);
    const [first] = state.cases;
    if (first) agent.selectCase(first.caseId);
  };

const WRITE = 'service-client-api.user-data.write-allowed';

const meta: Meta<Args> = {
  title: 'Elements/User data editor',
  component: 'scapi-user-data-editor',
  args: { keys: '', readonlyKeys: '', showHidden: false, readonly: false },
  parameters: desktop({ arrange: talk() }),
  render: ({ keys, readonlyKeys, showHidden, readonly }) => html`
    <scapi-user-data-editor
      keys=${keys}
      readonly-keys=${readonlyKeys}
      ?show-hidden=${showHidden}
      ?readonly=${readonly}
      .fields=${fields}
    ></scapi-user-data-editor>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Context = Parameters<Play>[0];

const { appears, shows } = playOn('scapi-user-data-editor');

const callOf = (context: Context): string => {
  const [call] = desktopOf(context).state.interactions;
  if (!call) throw new Error('The desktop has no call');
  return call.interactionId;
};

/** Writes into the field of a key. */
const type = async (context: Context, key: string, text: string) => {
  const field = await appears<HTMLInputElement>(context, `[data-key="${key}"] .field`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const click = async (context: Context, key: string, action: string) => {
  (await appears(context, `[data-key="${key}"] [data-action="${action}"]`)).click();
};

/** The data of the call, by declared names and types. */
export const Default: Story = { play: shows('Customer segment') };

/** Typed and not saved: Enter or the tick saves, Escape or the arrow undoes. */
export const Draft: Story = {
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    await appears(context, '[data-status="draft"]');
  },
};

/** The agent changes a value and saves it; the mark tells that the desktop has it. */
export const Saved: Story = {
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    await click(context, 'OrderId', 'save');
    await shows('Saved: Order')(context);
  },
};

/** Asked, and not yet reported. */
export const Saving: Story = {
  parameters: desktop({
    arrange: (one) => {
      talk()(one);
      one.faults.add({ kind: 'delay', on: 'interaction.setUserData', delay: 600_000 });
    },
    client: { timeout: 600_000 },
  }),
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    await click(context, 'OrderId', 'save');
    await shows('Saving Order…')(context);
  },
};

/** Another application or agent changes the key that is being edited: the draft stays, the agent chooses. */
export const Conflict: Story = {
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    desktopOf(context).world.attachUserData(callOf(context), { OrderId: '42-2000' });
    await shows('Changed elsewhere to “42-2000”.')(context);
  },
};

/** The desktop lets this application write other keys only; the draft stays. */
export const Refused: Story = {
  parameters: desktop({ arrange: talk(), options: { [WRITE]: 'Segment' } }),
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    await click(context, 'OrderId', 'save');
    await shows('read-allowed and write-allowed')(context);
  },
};

/** What is typed does not fit the declared type; nothing is sent. */
export const InvalidValue: Story = {
  args: { keys: 'Segment, Amount' },
  parameters: desktop({ arrange: talk({ Segment: 'Gold', Amount: '12' }) }),
  play: async (context) => {
    await type(context, 'Amount', 'a lot');
    await click(context, 'Amount', 'save');
    await shows('This is not a number.')(context);
  },
};

/** Several drafts are saved in one message. */
export const SaveAll: Story = {
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    await type(context, 'Segment', 'Silver');
    await shows('Save all (2)')(context);
  },
};

/** The agent is asked again before a key is deleted. */
export const Deleting: Story = {
  play: async (context) => {
    await click(context, 'OrderId', 'ask-delete');
    await appears(context, '[data-action="delete"]');
  },
};

/** Only some keys, one of them not there: not set, or not readable for this application. */
export const DeclaredKeys: Story = {
  args: { keys: 'OrderId, Segment, Amount', readonlyKeys: 'Segment' },
  play: shows('Read only'),
};

/** The interaction has ended: data can be read, and what was typed is not lost. */
export const Ended: Story = {
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    desktopOf(context).world.hangUp(callOf(context));
    await shows('Not saved: “42-1139”')(context);
  },
};

/** The interaction was closed with a draft in it: the next one can take it. */
export const ClosedUnsaved: Story = {
  play: async (context) => {
    await type(context, 'OrderId', '42-1139');
    const one = desktopOf(context);
    const id = callOf(context);
    one.world.hangUp(id);
    one.perform('interaction.markdone', id);
    talk({ OrderId: '7' })(one);
    await shows('Use here')(context);
  },
};

/** There is nothing to edit. */
export const NoInteraction: Story = {
  parameters: desktop({ arrange: () => undefined }),
  play: shows('There is no interaction.'),
};

/** The desktop does not let this application write at all. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: talk(),
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
  play: shows('Not allowed'),
};

/** The desktop has not answered yet. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none') };
