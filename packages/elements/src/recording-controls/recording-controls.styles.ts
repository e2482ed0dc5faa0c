import { css } from 'lit';

export const recordingControlsStyles = css`
  .layout {
    gap: var(--_gap) calc(2 * var(--_gap));
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    border-radius: 4px;
    font-weight: var(--_font-weight);
    font-variant-numeric: tabular-nums;
  }

  /* The shape tells without color: full, two bars, hollow, a dot. */
  .mark {
    flex: none;
    width: 12px;
    height: 12px;
    border: 2px solid currentColor;
    border-radius: 50%;
    color: var(--_text-muted);
  }

  [data-state='unknown'] .mark {
    border-width: 4px;
    scale: 0.6;
  }

  [data-state='recording'] .mark {
    border-width: 6px;
    color: var(--_danger-text);
    animation: pulse 1.6s ease-in-out infinite;
  }

  [data-state='paused'] .mark {
    border-width: 0 4px;
    border-radius: 1px;
    color: var(--_warning);
  }

  .reason {
    flex-basis: 100%;
    margin: 0;
  }

  @keyframes pulse {
    50% {
      opacity: 0.35;
    }
  }

  @container (max-width: 25em) {
    .actions {
      width: 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .mark {
      animation: none !important;
    }
  }
`;
