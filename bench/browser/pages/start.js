/** A page with one element of a kind; tells the page around it when the agent can use it. */
export async function start({ tag, setLabel, createContainer, CONNECTED }) {
  const desktop = new URL(location.href).searchParams.get('desktop');
  const container = createContainer?.(desktop) ?? document.createElement('div');
  const element = document.createElement(tag);
  setLabel(element, '5550000');
  container.append(element);
  const connected = new Promise((resolve) => {
    if (CONNECTED) container.addEventListener(CONNECTED, resolve);
    else resolve();
  });
  document.body.append(container);
  await connected;
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  parent.postMessage('usable', desktop);
}
