import '@shoelace-style/shoelace/dist/components/button/button.js';

export const tag = 'sl-button';
export const setLabel = (element, text) => (element.textContent = text);
