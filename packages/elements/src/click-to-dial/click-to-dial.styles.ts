import { css } from 'lit';

export const clickToDialStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  .row {
    display: inline-flex;
    flex-wrap: nowrap;
    max-width: 100%;
    align-items: stretch;
    gap: 1px;
  }

  .dial {
    gap: var(--_gap);
    min-width: 0;
    color: var(--_accent);
  }

  [data-state='failed'] .dial {
    border-color: var(--_danger);
  }

  [data-split] .dial {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  [data-live] .dial {
    color: var(--_text);
    background: var(--_surface-2);
  }

  [data-state='talking'] .dial {
    color: var(--_success);
  }

  [data-state='held'] .dial {
    color: var(--_warning);
  }

  .state {
    flex: none;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .state:empty {
    display: none;
  }

  .cancel {
    flex: none;
    padding: 0 10px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .cancel .icon {
    width: 1.375em;
    height: 1.375em;
  }

  [data-state='dialing'] .dial .icon,
  [data-state='ringing'] .dial .icon {
    animation: ring 1.2s ease-in-out infinite;
  }

  @keyframes ring {
    0%,
    50%,
    100% {
      rotate: 0deg;
    }
    10%,
    30% {
      rotate: -14deg;
    }
    20%,
    40% {
      rotate: 14deg;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dial .icon {
      animation: none !important;
    }
  }
`;
