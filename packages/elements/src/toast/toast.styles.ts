import { css } from 'lit';

export const toastStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  .row {
    display: inline-flex;
    flex-wrap: nowrap;
    max-width: 100%;
  }

  .mark {
    flex: none;
    width: 0.5em;
    height: 0.5em;
    border-radius: 50%;
    background: var(--_success);
    forced-color-adjust: none;
  }
`;
