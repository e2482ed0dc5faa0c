import '@awesome.me/webawesome/dist/components/button/button.js';

export const tag = 'wa-button';
export const setLabel = (element, text) => (element.textContent = text);
