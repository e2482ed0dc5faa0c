import { css } from 'lit';

export const recordingGuardStyles = css`
  :host {
    display: block;
    font: inherit;
    color: inherit;
  }

  .bar,
  .note {
    font: var(--_font);
  }

  /* In sight while the fields are. */
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    justify-content: space-between;
    margin-block-start: var(--_gap);
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface-2);
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
  }

  [data-kind='safe'] .icon {
    color: var(--_success);
  }

  .bar[data-kind='alert'] {
    border: 2px solid var(--_danger);
    font-weight: 600;
  }

  [data-kind='alert'] .words > .icon {
    color: var(--_danger);
  }

  .bar .hint,
  .bar .button {
    font-weight: 400;
  }

  .note {
    margin-block-start: var(--_gap);
  }
`;
