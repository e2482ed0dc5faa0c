import { css, type CSSResult } from 'lit';

/**
 * Buttons. `.button` alone is outlined; `primary` is for the one action of a view that matters most,
 * `tonal` for a quieter one, `success` for taking a call, `danger` for ending something, `plain` for
 * tools inside something else. `small` and `icon-only` change the size.
 */
export const buttonStyles: CSSResult = css`
  .button {
    --_fill: var(--_surface);
    --_ink: var(--_text);
    --_hover-fill: var(--_hover);
    --_line: var(--_border);
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 24px;
    max-width: 100%;
    min-height: var(--_control-height);
    margin: 0;
    padding: 0 var(--_control-padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font: inherit;
    font-weight: var(--_font-weight);
    text-align: center;
    color: var(--_ink);
    background: var(--_fill);
    cursor: pointer;
  }

  .button.primary {
    --_fill: var(--_accent);
    --_ink: var(--_on-accent);
  }

  .button.success {
    --_fill: var(--_success);
    --_ink: var(--_on-success);
  }

  .button.danger {
    --_fill: var(--_danger);
    --_ink: var(--_on-danger);
  }

  .button:is(.primary, .success, .danger) {
    --_line: transparent;
    /* Away from the ink, or words would lose contrast. */
    --_hover-fill: color-mix(in srgb, lab(from var(--_ink) calc(100 - l) 0 0) 14%, var(--_fill));
  }

  .button:is(.tonal, [aria-pressed='true']) {
    --_fill: var(--_accent-quiet);
    --_ink: var(--_accent-text);
    --_line: transparent;
    --_hover-fill: color-mix(in srgb, var(--_accent-text) 20%, var(--_surface));
  }

  .button.plain:not([aria-pressed='true']) {
    --_fill: transparent;
    --_line: transparent;
  }

  /* Not where the kind changes: text would stand on a ground half way between two colors. */
  .button:hover {
    background: var(--_hover-fill);
    transition: background-color 120ms;
  }

  .button:focus-visible {
    z-index: 1;
  }

  .button.small {
    min-height: max(24px, calc(var(--_control-height) - 8px));
    padding: 0 max(8px, calc(var(--_control-padding) - 3px));
    font-size: 0.9286em;
  }

  .button.icon-only {
    min-width: var(--_control-height);
    padding: 0 6px;
  }

  .button.icon-only.small {
    min-width: max(24px, calc(var(--_control-height) - 8px));
  }

  .button > .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .button[aria-busy='true'] {
    background: var(--_fill);
    cursor: progress;
  }

  /* In a button without an icon the busy mark lies over the words: the width stays. */
  .button > .spinner.over {
    position: absolute;
    inset: 0;
    margin: auto;
  }

  .button > .spinner.over + .label {
    opacity: 0;
  }

  .button:is(:disabled, [aria-disabled='true']:not([aria-busy='true'])) {
    border-color: var(--_divider);
    color: var(--_text-muted);
    background: var(--_disabled);
    cursor: not-allowed;
  }

  @media (prefers-reduced-motion: reduce) {
    .button:hover {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }

    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }

    .button:is(:disabled, [aria-disabled='true']:not([aria-busy='true'])) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
