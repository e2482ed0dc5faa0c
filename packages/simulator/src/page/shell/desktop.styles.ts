import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';
import { pageTokens } from '../styles/tokens.js';

const theme = css`
  :host {
    color-scheme: light dark;
    background: var(--_ground);
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }
`;

const layout = css`
  :host {
    block-size: 100vh;
    block-size: 100dvh;
  }

  .page {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    /* Not hidden: that scrolls all the same when something far down in a panel gets the focus. */
    overflow: clip;
  }

  main {
    position: relative;
    display: flex;
    flex: 1;
    min-block-size: 0;
  }

  .cases {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: clamp(280px, 21vw, 304px);
    border-inline-end: 1px solid var(--_divider);
    background: var(--_surface-2);
  }

  .lists {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    padding-block-end: var(--sim-space-4);
  }

  sim-work-area {
    flex: 1;
  }

  sim-side-panel {
    flex: none;
  }

  sim-developer-panel {
    display: none;
    flex: none;
    inline-size: var(--sim-developer-width, 384px);
    border-inline-start: 1px solid var(--_divider);
  }

  :host([developer]) sim-developer-panel {
    display: block;
  }

  :host([developer]) .cases {
    inline-size: 280px;
  }

  sim-area-switch,
  sim-splitter {
    display: none;
  }

  @media (min-width: 1181px) {
    :host([developer]) sim-splitter {
      display: block;
    }
  }

  /* Toasts belong to the desktop, not to the panel beside it. */
  @media (min-width: 1181px) {
    :host([developer]) sim-toasts {
      inset-inline-end: calc(var(--sim-developer-width, 384px) + var(--sim-space-4));
    }
  }
`;

/**
 * Where the columns do not all fit, those beside the work area give way; where that is not enough,
 * the panel of the simulator lies over the others.
 */
const narrow = css`
  @media (max-width: 1180px) {
    :host([developer]) .cases {
      inline-size: 248px;
    }

    sim-developer-panel {
      inline-size: 352px;
      max-inline-size: 100%;
    }

    :host([developer]) sim-toasts {
      inset-inline-end: calc(352px + var(--sim-space-4));
    }

    main:has(> sim-side-panel:not([hidden])) > sim-developer-panel {
      position: absolute;
      z-index: 10;
      inset-block: 0;
      inset-inline-end: 0;
      box-shadow: var(--_shadow);
    }
  }

  @media (max-width: 960px) {
    sim-developer-panel {
      position: absolute;
      z-index: 10;
      inset-block: 0;
      inset-inline-end: 0;
      box-shadow: var(--_shadow);
    }
  }

  @media (max-width: 760px) {
    :host([developer]) sim-toasts {
      inset-inline-end: var(--sim-space-4);
    }

    .developer {
      display: none;
    }

    sim-area-switch {
      display: block;
    }

    .page main > *,
    :host([developer]) sim-developer-panel {
      display: none;
    }

    .page[data-area='cases'] .cases {
      display: flex;
      inline-size: 100%;
      border: 0;
    }

    .page[data-area='work'] sim-work-area,
    .page[data-area='side'] sim-side-panel {
      display: block;
    }

    [data-area='side'] sim-side-panel {
      flex: 1;
    }

    .page[data-area='developer'] main > sim-developer-panel {
      position: static;
      display: block;
      inline-size: 100%;
      border: 0;
      box-shadow: none;
    }
  }
`;

export const desktopStyles: CSSResultGroup = [pageTokens, base, controls, theme, layout, narrow];
