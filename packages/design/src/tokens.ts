import { css, unsafeCSS, type CSSResult } from 'lit';

/** One design token: `--scapi-<name>` for applications, `--_<short name>` in our own style sheets. */
export interface Token {
  /** Its default; refers to other tokens by their short names, as `var(--_accent)`. */
  readonly value: string;
  /** The token whose value an application gave counts before the default. */
  readonly follows?: string;
}

/**
 * All design tokens, by their public name without `--scapi-`. The short name leaves `color-` out.
 * Text on its ground has a contrast of at least 4.5 to 1 in both schemes, a border of fields 3 to 1.
 */
export const TOKENS: Readonly<Record<string, Token>> = {
  'color-accent': { value: 'light-dark(#0b57d0, #a8c7fa)' },
  'color-accent-text': { value: 'light-dark(#0b57d0, #a8c7fa)', follows: 'color-accent' },
  // White on an accent that is dark enough for it (relative luminance of at most 0.183), else black.
  'color-on-accent': { value: 'lab(from var(--_accent) clamp(0, (50.2 - l) * 999, 100) 0 0)' },
  'color-surface': { value: 'light-dark(#fff, #1b1d21)' },
  'color-surface-2': { value: 'light-dark(#f4f6f9, #26292f)' },
  'color-ground': { value: 'light-dark(#eef1f5, #111317)' },
  'color-text': { value: 'light-dark(#1a1d23, #eceef2)' },
  'color-text-muted': { value: 'light-dark(#565d69, #a9b0bd)' },
  'color-border': { value: 'light-dark(#858d9a, #6f7785)' },
  'color-divider': { value: 'light-dark(#d9dde4, #343841)' },
  'color-accent-quiet': { value: 'color-mix(in srgb, var(--_accent-text) 12%, var(--_surface))' },
  'color-success-quiet': { value: 'color-mix(in srgb, var(--_success-text) 12%, var(--_surface))' },
  'color-warning-quiet': { value: 'color-mix(in srgb, var(--_warning) 12%, var(--_surface))' },
  'color-danger-quiet': { value: 'color-mix(in srgb, var(--_danger-text) 12%, var(--_surface))' },
  'color-hover': { value: 'color-mix(in srgb, var(--_accent-text) 9%, var(--_surface))' },
  'color-disabled': { value: 'var(--_surface-2)' },
  'color-success': { value: 'light-dark(#13703f, #1d7f4c)' },
  'color-success-text': { value: 'light-dark(#13703f, #7bd3a0)', follows: 'color-success' },
  'color-on-success': { value: '#fff' },
  'color-warning': { value: 'light-dark(#8a5300, #f2c063)' },
  'color-danger': { value: 'light-dark(#b3261e, #c8362d)' },
  'color-danger-text': { value: 'light-dark(#b3261e, #ff9a91)', follows: 'color-danger' },
  'color-on-danger': { value: '#fff' },
  'color-focus': { value: 'var(--_accent-text)' },
  radius: { value: '8px' },
  'radius-panel': { value: '12px' },
  shadow: { value: '0 8px 24px light-dark(rgb(20 28 45 / 16%), rgb(0 0 0 / 55%))' },
  'font-size': { value: '0.875rem' },
  'font-weight': { value: '500' },
  'font-mono': { value: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace' },
  'control-height': { value: '36px' },
  'control-padding': { value: '12px' },
  gap: { value: '8px' },
};

const shortNameOf = (name: string): string => `--_${name.replace('color-', '')}`;

const declarations = Object.entries(TOKENS).map(([name, { value, follows }]) => {
  const fallback = follows ? `var(--scapi-${follows},${value})` : value;
  return `${shortNameOf(name)}:var(--scapi-${name},${fallback});`;
});

/**
 * The tokens for a shadow root. An application sets `--scapi-*` on `:root`, on a provider or on one
 * element; `color-scheme` chooses light or dark. A finger needs controls of at least 44 pixels.
 */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(declarations.join(''))}
  }

  @media (pointer: coarse) {
    :host {
      --_control-height: max(44px, var(--scapi-control-height, 44px));
    }
  }
`;

/** The text of `tokens.css`: every token with its default, on `:root`. */
export function tokensCss(): string {
  const publicNames = Object.keys(TOKENS).map((name) => [shortNameOf(name), name] as const);
  const lines = Object.entries(TOKENS).map(([name, { value }]) => {
    const text = publicNames.reduce(
      (rest, [short, full]) => rest.replaceAll(`var(${short})`, `var(--scapi-${full})`),
      value,
    );
    return `  --scapi-${name}: ${text};\n`;
  });
  return `:root {\n${lines.join('')}}\n`;
}
