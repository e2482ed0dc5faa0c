import type { ScapiDialLinks } from '@scapi/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { desktop, origins } from './play.js';

interface Args {
  country: string;
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Dial links',
  component: 'scapi-dial-links',
  args: { country: 'US', disabled: false },
  render: ({ country, disabled }) => html`
    <scapi-dial-links country=${country} ?disabled=${disabled}>
      <p>
        Ada called from (213) 373-4253; her office is +44 20 7946 0958. Or ring
        <a href="tel:5001">the second line</a>.
      </p>
    </scapi-dial-links>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Context = Parameters<Play>[0];

const elementOf = ({ canvasElement }: Context): ScapiDialLinks => {
  const found = canvasElement.querySelector<ScapiDialLinks>('scapi-dial-links');
  if (!found) throw new Error('There is no element');
  return found;
};

/** The numbers that were found, once there are as many. */
const numbers = (context: Context, count: number) =>
  waitFor(() => {
    const found = [...elementOf(context).querySelectorAll('scapi-click-to-dial')];
    if (found.length !== count) throw new Error(`${found.length} numbers`);
    return found;
  });

/** National and international numbers in text, and a `tel:` link: all of them can be called. */
export const Default: Story = {
  play: async (context) => {
    await numbers(context, 2);
  },
};

/** A click on a number in the text dials; the call shows in its place. */
export const Calling: Story = {
  play: async (context) => {
    const [first] = await numbers(context, 2);
    await waitFor(() =>
      expect(first?.shadowRoot?.querySelector('button:not([aria-disabled])')).toBeTruthy(),
    );
    first?.shadowRoot?.querySelector('button')?.click();
    await waitFor(() => expect(first?.shadowRoot?.textContent).toContain('Ringing…'));
  },
};

/** A click on a `tel:` link dials; the call shows beside the link. */
export const CallingLink: Story = {
  play: async (context) => {
    await numbers(context, 2);
    elementOf(context).querySelector('a')?.click();
    const [, , beside] = await numbers(context, 3);
    await waitFor(() => expect(beside?.shadowRoot?.textContent).toContain('Ringing…'));
  },
};

/** An extension belongs to its number: it is shown, and dialed only where `toDestination` adds it. */
export const WithExtension: Story = {
  render: ({ country, disabled }) => html`
    <scapi-dial-links country=${country} ?disabled=${disabled}>
      <p>
        Reception is (213) 373-4253 ext. 7, the workshop
        <a href="tel:+1-213-373-4254;ext=12">has its own line</a>.
      </p>
    </scapi-dial-links>
  `,
  play: async (context) => {
    const [first] = await numbers(context, 1);
    await expect(first?.textContent).toBe('(213) 373-4253 ext. 7');
  },
};

/** Dates, amounts, orders and addresses are no numbers to call. */
export const OtherFigures: Story = {
  render: ({ country, disabled }) => html`
    <scapi-dial-links country=${country} ?disabled=${disabled}>
      <p>
        On 2024-01-15 at 10:15, order 2133734253 over $1,234,567.89 came from 192.168.10.25. The
        customer asks to be called: 213.373.4253.
      </p>
    </scapi-dial-links>
  `,
  play: async (context) => {
    const [first] = await numbers(context, 1);
    await expect(first?.destination).toBe('+12133734253');
  },
};

/** What the page adds later is found as well. */
export const AddedLater: Story = {
  play: async (context) => {
    await numbers(context, 2);
    const note = document.createElement('p');
    note.textContent = 'New note: call back at +49 30 901820.';
    elementOf(context).append(note);
    await numbers(context, 3);
  },
};

/** In a table and a form, but not in fields, code, or where the page says `data-no-dial`. */
export const OnlyInText: Story = {
  render: ({ country, disabled }) => html`
    <scapi-dial-links country=${country} ?disabled=${disabled}>
      <table>
        <tbody>
          <tr>
            <th scope="row">Phone</th>
            <td>(213) 373-4253</td>
          </tr>
          <tr>
            <th scope="row">Code</th>
            <td><code>(213) 373-4253</code></td>
          </tr>
          <tr>
            <th scope="row">Account</th>
            <td data-no-dial>213 373 4253</td>
          </tr>
        </tbody>
      </table>
      <input aria-label="Phone" value="(213) 373-4253" />
    </scapi-dial-links>
  `,
  play: async (context) => {
    await numbers(context, 1);
  },
};

/** The desktop does not let this application dial: everything stays as it was. */
export const NotAllowed: Story = {
  parameters: desktop({
    options: { [origins]: 'https://app.example (agent.*, system.getAllowedServices)' },
  }),
};

/** The desktop has not answered yet: everything stays as it was. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page: everything stays as it was. */
export const NotConnected: Story = { parameters: desktop('none') };

/** Turned off by the page. */
export const Disabled: Story = { args: { disabled: true } };
