import { css } from 'lit';

/** For a host that renders state menus. */
export const stateMenuStyles = css`
  .anchor {
    position: relative;
  }

  .button,
  .item {
    justify-content: start;
    gap: var(--_gap);
  }

  .button[aria-disabled='true'] {
    background: var(--_surface-2);
  }

  .mark {
    flex: none;
    width: 10px;
    height: 10px;
    border: 2px solid currentColor;
    border-radius: 50%;
    color: var(--_text-muted);
  }

  [data-kind='ready'] .mark {
    color: var(--_success);
    background: currentColor;
  }

  [data-kind='partly'] .mark {
    color: var(--_warning);
    background: linear-gradient(currentColor 50%, transparent 50%);
  }

  [data-kind='not-ready'] .mark {
    color: var(--_danger);
  }

  .spinner {
    color: var(--_accent);
  }

  .anchor .icon {
    margin-inline-start: auto;
  }

  .menu {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    min-width: max(100%, 12em);
    max-width: min(320px, 100vw - 16px);
    max-height: min(24em, 70vh);
    padding: 4px;
    overflow-y: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
  }

  .group + .group {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 40%, transparent);
  }

  .heading {
    padding: 4px 8px 2px;
    font-size: 0.75rem;
    color: var(--_text-muted);
  }

  .item {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: max(24px, calc(var(--_height) - 4px));
    margin: 0;
    padding: 0 8px;
    border: 0;
    border-radius: max(2px, calc(var(--_radius) - 4px));
    font: inherit;
    color: inherit;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .item:hover,
  .item:focus {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }

  .item:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    .item:focus {
      outline: 2px solid Highlight;
    }
  }
`;
