import { isString } from '@scapi/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import '../parts/long-text.js';

/** An e-mail address has a line of its own: it is not broken inside its last word. */
const isAddress = (value: unknown): boolean => isString(value) && value.includes('@');

/** A list of names and values; what is not known is left out, what is long gets a line of its own. */
export const facts = (
  entries: readonly (readonly [name: string, value: unknown, width?: 'long'])[],
): TemplateResult => html`
  <dl class="facts">
    ${entries.map(([name, value, width = '']) =>
      value === undefined || value === ''
        ? nothing
        : html`<div class=${width || (isAddress(value) ? 'long' : '')}>
            <dt>${name}</dt>
            <dd>
              ${isString(value) ? html`<sim-long-text .text=${value}></sim-long-text>` : value}
            </dd>
          </div>`,
    )}
  </dl>
`;
