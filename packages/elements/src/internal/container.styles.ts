import { css } from 'lit';

/** For a host that fits its content to its own width. */
export const containerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Its width where nothing else gives one, such as in a flex row: a container has none of its own. */
    contain-intrinsic-inline-size: min(18em, 100vw - 5rem);
  }
`;
