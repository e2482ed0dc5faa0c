import '@spectrum-web-components/button/sp-button.js';

export const tag = 'sp-button';
export const setLabel = (element, text) => (element.textContent = text);
