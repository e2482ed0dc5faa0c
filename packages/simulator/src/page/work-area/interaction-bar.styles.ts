import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';
import { controls } from '../styles/controls.js';

export const interactionBarStyles: CSSResultGroup = [
  base,
  controls,
  css`
    :host {
      container-type: inline-size;
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--sim-space-3);
      padding: var(--sim-space-3) var(--sim-space-4);
    }

    .kind {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      border-radius: 50%;
      background: var(--_surface-2);
      color: var(--_text-muted);
    }

    .kind.success {
      background: var(--_success-quiet);
      color: var(--_success-text);
    }

    .kind.accent {
      background: var(--_accent-quiet);
      color: var(--_accent-text);
    }

    .kind.warning {
      background: var(--_warning-quiet);
      color: var(--_warning);
    }

    .kind.rings {
      background: var(--_success);
      color: var(--_on-success);
      animation: ring 1.4s ease-in-out infinite;
    }

    @keyframes ring {
      0%,
      60% {
        box-shadow: 0 0 0 0 color-mix(in srgb, var(--_success) 45%, transparent);
      }
      100% {
        box-shadow: 0 0 0 10px transparent;
      }
    }

    .who {
      flex: 1 1 160px;
      min-inline-size: 0;
    }

    h2 {
      font-size: var(--sim-size-large);
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px var(--sim-space-2);
      margin-block-start: 2px;
    }

    .commands {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--sim-space-2);
    }

    /* All commands of a call that is recorded, in one line. */
    @container (max-width: 800px) {
      .commands {
        gap: 6px;
      }

      .commands .button {
        gap: 6px;
        padding-inline: 10px;
      }
    }

    @container (max-width: 600px) {
      .bar {
        padding: var(--sim-space-3);
      }

      .commands {
        inline-size: 100%;
        gap: 6px;
      }

      .commands .compact {
        inline-size: 32px;
        padding: 0;
      }

      .compact .label,
      .object {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
];
