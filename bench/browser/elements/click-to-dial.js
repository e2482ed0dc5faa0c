import '@scapi/elements/provider/define.js';
import '@scapi/elements/click-to-dial/define.js';

export const tag = 'scapi-click-to-dial';
export const setLabel = (element, text) => element.setAttribute('destination', text);

/** What stands around the elements. */
export function createContainer(desktop) {
  const provider = document.createElement('scapi-provider');
  provider.style.display = 'block';
  provider.setAttribute('origin', desktop);
  return provider;
}

/** The container tells when the desktop has answered: then the button can be used. */
export const CONNECTED = 'scapi-connected';
