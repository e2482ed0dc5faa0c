import { isString } from '@scapi/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import '../parts/long-text.js';

/** A list of names and values; what is not known is left out, what is long gets a line of its own. */
export const facts = (
  entries: readonly (readonly [name: string, value: unknown, width?: 'long'])[],
): TemplateResult => html`
  <dl class="facts">
    ${entries.map(([name, value, width = '']) =>
      value === undefined || value === ''
        ? nothing
        : html`<div class=${width}>
            <dt>${name}</dt>
            <dd>
              ${isString(value) ? html`<sim-long-text .text=${value}></sim-long-text>` : value}
            </dd>
          </div>`,
    )}
  </dl>
`;
