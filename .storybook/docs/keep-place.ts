/**
 * Keeps a docs page where the reader is. Its stories play all at once, and each focus of one of them
 * would scroll the page to it; once the reader has clicked or typed, focus scrolls as ever.
 */
export function keepPlace(): void {
  let isTouched = false;
  for (const name of ['pointerdown', 'keydown'] as const) {
    // What play functions dispatch is not trusted.
    addEventListener(name, ({ isTrusted }) => (isTouched ||= isTrusted), { capture: true });
  }

  const focus = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'focus')?.value as (
    this: HTMLElement,
    options?: FocusOptions,
  ) => void;
  HTMLElement.prototype.focus = function (options) {
    const isPlaying = !isTouched && isDocsPage();
    focus.call(this, isPlaying ? { ...options, preventScroll: true } : options);
  };
}

const isDocsPage = (): boolean => new URLSearchParams(location.search).get('viewMode') === 'docs';
