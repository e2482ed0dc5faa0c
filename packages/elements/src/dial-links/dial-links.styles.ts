import { css } from 'lit';

export const dialLinksStyles = css`
  :host {
    display: contents;
  }

  :host([hidden]) {
    display: none !important;
  }
`;
