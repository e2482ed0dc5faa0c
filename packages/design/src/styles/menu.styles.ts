import { css, type CSSResult } from 'lit';

/** A menu below its button: both stand in an `.anchor`; the menu has `.item`s, in `.group`s with a `.heading`. */
export const menuStyles: CSSResult = css`
  .anchor {
    position: relative;
  }

  .menu {
    position: absolute;
    z-index: 30;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    width: max-content;
    min-width: max(100%, 12em);
    max-width: min(320px, 100vw - 16px);
    max-height: min(24em, 70vh);
    padding: 4px;
    overflow-y: auto;
    border: 1px solid var(--_divider);
    border-radius: var(--_radius-panel);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    animation: enter 140ms ease-out;
  }

  .group + .group {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid var(--_divider);
  }

  .heading {
    padding: 4px 8px 2px;
    font-size: 0.75rem;
    font-weight: var(--_font-weight);
    color: var(--_text-muted);
  }

  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: max(28px, calc(var(--_control-height) - 4px));
    margin: 0;
    padding: 2px 8px;
    border: 0;
    border-radius: max(2px, calc(var(--_radius-panel) - 5px));
    font: inherit;
    color: inherit;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .item > .icon:last-child {
    margin-inline-start: auto;
  }

  .item:hover,
  .item:focus {
    background: var(--_hover);
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  @media (prefers-reduced-motion: reduce) {
    .menu {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .item:focus {
      outline: 2px solid Highlight;
    }
  }
`;
