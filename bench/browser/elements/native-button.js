export const tag = 'button';
export const setLabel = (element, text) => (element.textContent = text);
