import { css } from 'lit';

export const callControlsStyles = css`
  .call {
    margin-block-end: var(--_gap);
    border-radius: var(--_radius);
    outline-offset: 2px;
  }

  .who {
    flex: 1 1 8em;
    min-width: 0;
  }

  .who > * {
    display: block;
  }

  .who :nth-child(2) {
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }

  .state {
    font-variant-numeric: tabular-nums;
    color: var(--_text-muted);
  }

  [data-state='talking'] .state {
    color: var(--_success);
  }

  [data-state='held'] .state,
  .muted {
    color: var(--_warning);
  }

  [data-action='hangUp'] .icon {
    width: 1.375em;
    height: 1.375em;
  }

  .note {
    margin-block-start: var(--_gap);
  }

  .note:first-child {
    margin: 0;
  }
`;
