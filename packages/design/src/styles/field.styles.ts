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
    --_stroke: var(--_text-muted);
    --_edges:
      transparent calc(50% - 1.1px), var(--_stroke) calc(50% - 0.6px) calc(50% + 0.6px),
      transparent calc(50% + 1.1px);
    appearance: none;
    padding-inline-end: 30px;
    background-image:
      linear-gradient(to top right, var(--_edges)), linear-gradient(to top left, var(--_edges));
    background-position:
      right 15px top calc(50% + 1px),
      right 10px top calc(50% + 1px);
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }

  select.field:dir(rtl) {
    background-position:
      left 10px top calc(50% + 1px),
      left 15px top calc(50% + 1px);
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

  @media (forced-colors: active) {
    select.field {
      --_stroke: ButtonText;
    }

    select.field:is(:disabled, [aria-disabled='true']) {
      --_stroke: GrayText;
    }
  }
`;
