import { css } from 'lit';

export const agentStateStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  .message {
    max-width: 40ch;
  }
`;
