import { css, type CSSResultGroup } from 'lit';
import { base } from '../styles/base.js';

export const topBarStyles: CSSResultGroup = [
  base,
  css`
    :host {
      position: relative;
      z-index: 20;
    }

    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--sim-space-2) var(--sim-space-4);
      min-block-size: 56px;
      padding: var(--sim-space-2) var(--sim-space-4);
      border-block-end: 1px solid var(--_divider);
      background: var(--_surface);
    }

    h1 {
      display: flex;
      align-items: center;
      gap: var(--sim-space-2);
      font-size: 15px;
      white-space: nowrap;
    }

    h1 .quiet {
      font-weight: 400;
    }

    .logo {
      display: grid;
      place-items: center;
      inline-size: 32px;
      block-size: 32px;
      border-radius: 8px;
      background: var(--_accent-text);
      color: var(--_on-accent);
    }

    .person {
      display: flex;
      align-items: center;
      gap: var(--sim-space-2);
      padding-inline-start: var(--sim-space-4);
      border-inline-start: 1px solid var(--_divider);
    }

    .avatar {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 32px;
      block-size: 32px;
      border-radius: 50%;
      background: var(--_accent-quiet);
      color: var(--_accent-text);
      font-size: 12px;
      font-weight: 600;
    }

    .name {
      font-weight: 500;
      white-space: nowrap;
    }

    .end {
      display: flex;
      align-items: center;
      gap: var(--sim-space-2);
      margin-inline-start: auto;
    }

    sim-menu-bar {
      min-inline-size: 0;
    }

    /* One line on a small laptop: what the avatar and the logo say need not be written. */
    @media (max-width: 1120px) {
      header {
        gap: var(--sim-space-2) var(--sim-space-3);
      }

      h1 .quiet,
      .name {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      .person {
        padding-inline-start: var(--sim-space-3);
      }
    }

    @media (max-width: 760px) {
      header {
        gap: var(--sim-space-2);
        padding: var(--sim-space-2) var(--sim-space-3);
      }

      .brand {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      .person {
        padding-inline-start: 0;
        border: 0;
      }

      .avatar,
      .end sim-badge {
        display: none;
      }

      sim-channel-states,
      sim-menu-bar {
        order: 1;
      }

      .end {
        gap: 4px;
      }
    }
  `,
];
