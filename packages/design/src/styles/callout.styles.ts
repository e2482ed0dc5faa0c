import { css, type CSSResult } from 'lit';

/**
 * A message in a tinted box (`.callout`): an icon, a title, a text, an action. `info` unless it has
 * one of the classes `warning`, `danger` and `success`. `.empty` is plain text where nothing is.
 */
export const calloutStyles: CSSResult = css`
  .callout {
    --_tone: var(--_accent-text);
    display: flex;
    gap: 8px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid color-mix(in srgb, var(--_tone) 25%, var(--_surface));
    border-radius: var(--_radius-panel);
    font-size: 0.9286em;
    font-weight: 400;
    color: var(--_text);
    background: color-mix(in srgb, var(--_tone) 8%, var(--_surface));
    overflow-wrap: anywhere;
  }

  .callout.warning {
    --_tone: var(--_warning);
  }

  .callout.danger {
    --_tone: var(--_danger-text);
  }

  .callout.success {
    --_tone: var(--_success-text);
  }

  .callout > .icon {
    width: 16px;
    height: 16px;
    margin-block-start: 2px;
    color: var(--_tone);
  }

  .callout > :not(.icon, .button) {
    flex: 1;
    min-width: 0;
  }

  .callout strong,
  .callout .title {
    font-weight: 600;
  }

  .callout .row {
    margin-block-start: 6px;
  }

  .empty {
    margin: 0;
    font-weight: 400;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  :is(.callout, .empty) summary {
    width: fit-content;
    min-height: 24px;
    font-size: 0.8125em;
    color: var(--_text-muted);
    cursor: pointer;
  }

  :is(.callout, .empty) details > :not(summary) {
    display: block;
    font-size: 0.8125em;
    color: var(--_text-muted);
  }
`;
