import { html, nothing, type TemplateResult } from 'lit';

/** A list of names and values; what is not known is left out. */
export const facts = (
  entries: readonly (readonly [name: string, value: unknown])[],
): TemplateResult => html`
  <dl class="facts">
    ${entries.map(([name, value]) =>
      value === undefined || value === ''
        ? nothing
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>
`;
