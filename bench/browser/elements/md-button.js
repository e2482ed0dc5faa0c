import '@material/web/button/filled-button.js';

export const tag = 'md-filled-button';
export const setLabel = (element, text) => (element.textContent = text);
