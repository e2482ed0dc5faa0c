import { css } from 'lit';

export const recordingGuardStyles = css`
  :host {
    display: block;
    font: inherit;
    color: inherit;
  }

  .bar,
  .note {
    font-size: var(--_font-size);
    line-height: 1.43;
    color: var(--_text);
  }

  /* In sight while the fields are. */
  .bar {
    --_tone: var(--_text-muted);
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    justify-content: space-between;
    margin-block-start: var(--_gap);
    padding: 8px 12px;
    border: 1px solid color-mix(in srgb, var(--_tone) 25%, var(--_surface));
    border-radius: var(--_radius-panel);
    background: color-mix(in srgb, var(--_tone) 8%, var(--_surface));
    animation: enter 140ms ease-out;
  }

  .bar[data-kind='safe'] {
    --_tone: var(--_success-text);
  }

  .bar[data-kind='alert'] {
    --_tone: var(--_danger-text);
    border: 2px solid var(--_tone);
    font-weight: 600;
  }

  .words {
    display: flex;
    flex: 1 1 14em;
    gap: 8px;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .words > :first-child {
    margin-block-start: 1px;
    color: var(--_tone);
  }

  .bar .hint {
    display: block;
  }

  .bar .button {
    font-weight: var(--_font-weight);
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      animation: none;
    }
  }
`;
