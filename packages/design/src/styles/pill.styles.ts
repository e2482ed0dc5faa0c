import { css, type CSSResult } from 'lit';

/** A state in a word or two (`.pill`), tinted by what it means. */
export const pillStyles: CSSResult = css`
  .pill {
    --_tone: var(--_text-muted);
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    padding: 1px 8px;
    border: 1px solid transparent;
    border-radius: 999px;
    font-size: 0.75rem;
    font-weight: var(--_font-weight);
    line-height: 1.125rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--_tone);
    background: color-mix(in srgb, var(--_tone) 12%, var(--_surface));
  }

  .pill.accent {
    --_tone: var(--_accent-text);
  }

  .pill.success {
    --_tone: var(--_success-text);
  }

  .pill.warning {
    --_tone: var(--_warning);
  }

  .pill.danger {
    --_tone: var(--_danger-text);
  }
`;
