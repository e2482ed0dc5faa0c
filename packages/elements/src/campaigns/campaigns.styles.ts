import { css } from 'lit';

export const campaignsStyles = css`
  :host {
    display: block;
  }

  .list {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    list-style: none;
  }

  .campaign {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_gap);
    padding: 8px 12px;
  }

  .campaign + .campaign {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 30%, transparent);
  }

  .name {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .mode,
  .state {
    font-weight: 400;
    font-size: 0.8125rem;
    color: var(--_text-muted);
  }

  .state {
    margin-inline-start: auto;
  }

  .state::before {
    content: '';
    display: inline-block;
    width: 0.5em;
    height: 0.5em;
    margin-inline-end: 6px;
    border: 1px solid currentColor;
    border-radius: 50%;
  }

  [data-state='running'] .state {
    color: var(--_success);
  }

  [data-state='running'] .state::before {
    background: currentColor;
    forced-color-adjust: none;
  }

  .list + .note {
    margin-block-start: 6px;
  }
`;
