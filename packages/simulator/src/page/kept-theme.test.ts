import { expect } from '@open-wc/testing';
import { keepTheme } from './kept-theme.js';

describe('keepTheme', () => {
  const key = 'scapi-desktop-theme';
  afterEach(() => localStorage.removeItem(key));

  it('reads what it wrote, and only a theme', () => {
    const theme = keepTheme();
    expect(theme.read()).to.equal('auto');
    theme.write('dark');
    expect(keepTheme().read()).to.equal('dark');
    localStorage.setItem(key, 'plaid');
    expect(theme.read()).to.equal('auto');
  });

  it('says that nothing is kept where storage is denied, and goes on without', () => {
    const denied = {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const theme = keepTheme(denied);
    expect(theme.isKept).to.be.false;
    theme.write('dark');
    expect(theme.read()).to.equal('auto');
  });
});
