import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';

export const workAreaStyles: CSSResultGroup = [
  base,
  css`
    :host {
      min-inline-size: 0;
      min-block-size: 0;
      container-type: inline-size;
    }

    .area {
      display: flex;
      flex-direction: column;
      block-size: 100%;
    }

    .bars {
      flex: none;
      max-block-size: 60%;
      overflow-y: auto;
      background: var(--_surface);
    }

    sim-interaction-bar {
      border-block-end: 1px solid var(--_divider);
    }

    .tabs[hidden] {
      display: none;
    }

    .tabs {
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--sim-space-2);
      min-block-size: 45px;
      padding-inline: var(--sim-space-2) var(--sim-space-4);
      border-block-end: 1px solid var(--_divider);
      background: var(--_surface);
    }

    .grow {
      flex: 1;
    }

    .panel {
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
    }

    .panel:focus-visible {
      outline-offset: -2px;
    }

    sim-view-frame {
      flex: 1;
      min-block-size: 0;
    }

    .case {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
      gap: var(--sim-space-4);
      min-block-size: 100%;
      padding: var(--sim-space-4);
    }

    .details {
      display: flex;
      flex-direction: column;
      align-self: stretch;
      gap: var(--sim-space-4);
      min-inline-size: 0;
    }

    /* A conversation takes the height that there is. */
    .details > sim-chat {
      flex: 1 0 320px;
      max-block-size: 80vh;
    }

    .beside {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sim-space-4);
    }

    @container (min-width: 860px) {
      .case {
        grid-template-columns: minmax(0, 4fr) minmax(0, 3fr);
      }
    }

    /* On a phone the commands of two calls fill the screen: all of it scrolls as one. */
    @container (max-width: 400px) {
      .area {
        overflow-y: auto;
      }

      .bars {
        max-block-size: none;
      }

      .panel {
        flex: 1 0 auto;
        overflow: visible;
      }

      sim-view-frame {
        flex: 1 0 auto;
        min-block-size: 320px;
      }
    }

    .empty {
      display: grid;
      place-items: center;
      align-content: center;
      gap: var(--sim-space-2);
      min-block-size: 100%;
      padding: var(--sim-space-6);
      text-align: center;
    }

    .empty h2 {
      font-size: var(--sim-size-large);
    }

    .empty p {
      max-inline-size: 44ch;
    }

    .emblem {
      display: grid;
      place-items: center;
      inline-size: 64px;
      block-size: 64px;
      margin-block-end: var(--sim-space-2);
      border-radius: 50%;
      background: var(--_accent-quiet);
      color: var(--_accent-text);
    }
  `,
];
