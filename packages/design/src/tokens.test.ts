import { expect } from '@open-wc/testing';
import { css, html, LitElement, render } from 'lit';
import { TOKENS, tokens, tokensCss } from './tokens.js';

class TokenProbe extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        color: var(--_ink);
        background: var(--_fill);
      }
    `,
  ];
}
customElements.define('token-probe', TokenProbe);

/** The numbers of a color as the browser paints it, 0 to 255. */
function painted(color: string): readonly number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = painted(color).map((value) =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: string, fill: string, scheme: string, more = ''): number {
  render(html`<token-probe></token-probe>`, document.body);
  const probe = document.querySelector<TokenProbe>('token-probe')!;
  probe.style.cssText = `color-scheme: ${scheme}; --_ink: var(${ink}); --_fill: var(${fill}); ${more}`;
  const { color, backgroundColor } = getComputedStyle(probe);
  const [light = 0, dark = 0] = [luminance(color), luminance(backgroundColor)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['--_text', '--_text-muted', '--_accent-text', '--_success-text'];

describe('design tokens', () => {
  for (const scheme of ['light', 'dark']) {
    for (const ink of [...texts, '--_warning', '--_danger-text']) {
      for (const fill of ['--_surface', '--_surface-2', '--_ground']) {
        it(`${ink} on ${fill} is readable, ${scheme}`, () => {
          expect(contrast(ink, fill, scheme)).to.be.at.least(4.5);
        });
      }
    }

    for (const kind of ['accent', 'success', 'danger']) {
      it(`text on a filled ${kind} button is readable, ${scheme}`, () => {
        expect(contrast(`--_on-${kind}`, `--_${kind}`, scheme)).to.be.at.least(4.5);
      });
    }

    it(`the border of a field stands out, ${scheme}`, () => {
      expect(contrast('--_border', '--_surface', scheme)).to.be.at.least(3);
    });
  }

  for (const accent of ['#ffd400', '#7fe0c3', '#0d6efd', '#5b1e96', '#000', '#fff']) {
    it(`text on the accent ${accent} of an application is readable`, () => {
      const more = `--scapi-color-accent: ${accent}`;
      expect(contrast('--_on-accent', '--_accent', 'light', more)).to.be.at.least(4.5);
    });
  }

  it('a color that an application gives counts for the text of its kind too', () => {
    const more = '--scapi-color-danger: #123456; --_same: #123456';
    expect(contrast('--_danger-text', '--_same', 'light', more)).to.equal(1);
  });

  it('tokens.css names every token, and none of the short names', () => {
    const text = tokensCss();
    for (const name of Object.keys(TOKENS)) expect(text).to.include(`  --scapi-${name}: `);
    expect(text).not.to.include('--_');
  });
});
