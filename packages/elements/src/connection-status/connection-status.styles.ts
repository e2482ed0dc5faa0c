import { css } from 'lit';

export const connectionStatusStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  .row {
    gap: 4px var(--_gap);
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    border-radius: 4px;
    font-weight: var(--_font-weight);
  }

  .icon,
  .spinner {
    width: 1.25em;
    height: 1.25em;
  }

  .icon {
    color: var(--_danger-text);
  }

  .spinner {
    color: var(--_accent-text);
  }

  [data-kind='good'] .icon {
    color: var(--_success-text);
  }

  [data-kind='warning'] .icon {
    color: var(--_warning);
  }

  .retry {
    color: var(--_accent-text);
  }

  .details {
    max-width: 60ch;
    padding-inline-start: calc(1.25em + 6px);
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  summary {
    width: fit-content;
    min-height: 24px;
    cursor: pointer;
  }

  p {
    margin: 0;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 0 0 4px;
    padding: 0;
    list-style: none;
  }

  code {
    display: block;
    padding: 0 6px;
    border-radius: 4px;
    font-size: 0.75rem;
    color: var(--_text);
    background: var(--_surface-2);
  }
`;
