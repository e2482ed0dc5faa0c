import { css } from 'lit';

export const recordingControlsStyles = css`
  .layout {
    justify-content: space-between;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
  }

  /* The shape tells without colour: full, two bars, hollow, dashed. */
  .mark {
    flex: none;
    width: 12px;
    height: 12px;
    border: 2px solid currentColor;
    border-radius: 50%;
    color: var(--_text-muted);
  }

  [data-state='unknown'] .mark {
    border-style: dashed;
  }

  [data-state='recording'] .mark {
    border-width: 6px;
    color: var(--_danger);
    animation: pulse 1.6s ease-in-out infinite;
  }

  [data-state='paused'] .mark {
    border-width: 0 4px;
    border-radius: 1px;
    color: var(--_warning);
  }

  .note {
    margin-block-start: var(--_gap);
  }

  .note:first-child {
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
