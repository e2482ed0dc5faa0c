import { css, type CSSResult } from 'lit';

/** Buttons: quiet by default; `primary`, `positive` and `negative` for the one that matters. */
const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid var(--sim-line-strong);
    border-radius: var(--sim-radius);
    background: var(--sim-surface);
    color: var(--sim-text);
    font: 500 var(--sim-size) / 1.3 var(--sim-font);
    text-align: center;
    cursor: pointer;
    transition: background-color 120ms;
  }

  .button:hover {
    background: var(--sim-hover);
  }

  .button:disabled {
    border-color: var(--sim-line);
    background: transparent;
    color: var(--sim-text-quiet);
    cursor: not-allowed;
    opacity: 0.7;
  }

  .button.primary:enabled {
    border-color: transparent;
    background: var(--sim-accent);
    color: var(--sim-on-accent);
  }

  .button.primary:enabled:hover {
    background: var(--sim-accent-hover);
  }

  .button.positive:enabled {
    border-color: transparent;
    background: var(--sim-positive);
    color: var(--sim-on-positive);
  }

  .button.positive:enabled:hover {
    background: var(--sim-positive-hover);
  }

  .button.negative:enabled {
    border-color: transparent;
    background: var(--sim-negative);
    color: var(--sim-on-negative);
  }

  .button.negative:enabled:hover {
    background: var(--sim-negative-hover);
  }

  .button.small {
    min-block-size: 28px;
    padding: 2px 10px;
    font-size: 13px;
  }

  .button.plain {
    border-color: transparent;
    background: transparent;
  }

  .button.plain:hover {
    background: var(--sim-hover);
  }

  .button.icon {
    inline-size: 32px;
    padding: 0;
  }

  .button.icon.small {
    inline-size: 28px;
  }

  .button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--sim-accent-soft);
    color: var(--sim-accent-ink);
  }

  .button[aria-pressed='true'].alarm {
    background: var(--sim-negative-soft);
    color: var(--sim-negative-ink);
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

const fields = css`
  input:where(
    [type='text'],
    [type='tel'],
    [type='number'],
    [type='search'],
    [type='datetime-local']
  ),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--sim-line-strong);
    border-radius: var(--sim-radius);
    background: var(--sim-surface-high);
    color: var(--sim-text);
    font: inherit;
  }

  textarea {
    display: block;
    resize: vertical;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 3px;
    accent-color: var(--sim-accent);
  }

  ::placeholder {
    color: var(--sim-text-quiet);
    opacity: 1;
  }

  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }

  .field > span:first-child {
    color: var(--sim-text-quiet);
    font-size: var(--sim-size-small);
    font-weight: 500;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sim-space-2);
  }

  .stack {
    display: grid;
    gap: var(--sim-space-3);
    grid-template-columns: minmax(0, 1fr);
  }

  .grow {
    flex: 1;
    min-inline-size: 0;
  }
`;

/** Buttons, fields and the two simplest layouts. */
export const controls: CSSResult[] = [buttons, fields];
