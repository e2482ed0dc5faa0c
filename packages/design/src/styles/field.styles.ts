import { css, type CSSResult } from 'lit';

/** Text fields, selects and text areas (`.field`), and the caption above one (`.caption`). */
export const fieldStyles: CSSResult = css`
  .field {
    width: 100%;
    min-width: 0;
    min-height: var(--_control-height);
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 16px);
    font: inherit;
    color: inherit;
    background: var(--_surface);
    transition: border-color 120ms;
  }

  .field:hover {
    border-color: var(--_text-muted);
  }

  .field:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 0;
    border-color: transparent;
  }

  textarea.field {
    display: block;
    resize: vertical;
  }

  .field::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .field:is(:disabled, [aria-disabled='true']) {
    border-color: var(--_divider);
    color: var(--_text-muted);
    background: var(--_disabled);
  }

  .field[aria-invalid='true'] {
    border-color: var(--_danger-text);
  }

  .caption {
    font-size: 0.8125em;
    font-weight: var(--_font-weight);
    color: var(--_text-muted);
  }

  @media (prefers-reduced-motion: reduce) {
    .field {
      transition: none;
    }
  }
`;
