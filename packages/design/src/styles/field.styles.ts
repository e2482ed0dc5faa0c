import { css, type CSSResult } from 'lit';

/**
 * Text fields, selects and text areas (`.field`), check boxes (`.tick`), and the caption above a field
 * (`.caption`). The chevron of a select is drawn by two gradients: a strict Content-Security-Policy
 * refuses the address of a picture, and a select has no room for an element.
 */
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
    background-color: var(--_surface);
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

  select.field {
    --_stroke: #0000 37%, var(--_text-muted) 42% 58%, #0000 63%;
    appearance: none;
    padding-inline-end: 30px;
    background:
      linear-gradient(to top right, var(--_stroke)) right 15px top 55% / 5px 5px no-repeat,
      linear-gradient(to top left, var(--_stroke)) right 10px top 55% / 5px 5px no-repeat;
    background-color: var(--_surface);
  }

  select.field:dir(rtl) {
    background-position-x: 10px, 15px;
  }

  .tick {
    flex: none;
    width: 16px;
    height: 16px;
    /* With it a target of 24 pixels. */
    margin: 4px;
    margin-inline-start: 0;
    accent-color: var(--_accent);
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
    background-color: var(--_disabled);
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

  /* Gradients are not drawn in fields then. */
  @media (forced-colors: active) {
    select.field {
      appearance: auto;
      padding-inline-end: 10px;
    }
  }
`;
