const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A page with very many elements of a kind. */
export async function tags({ tag, setLabel, createContainer, CONNECTED }) {
  const desktop = new URL(location.href).searchParams.get('desktop');
  const container = createContainer?.(desktop) ?? document.createElement('div');
  const connected = new Promise((resolve) => {
    if (CONNECTED) container.addEventListener(CONNECTED, resolve);
    else resolve();
  });
  document.body.append(container);
  await connected;
  let elements = [];
  /** Until what changed is on the screen. */
  const shown = async () => {
    await Promise.all(elements.map((element) => element.updateComplete));
    await nextFrame();
    await nextFrame();
  };

  globalThis.bench = {
    async make(count) {
      const made = document.createDocumentFragment();
      elements = Array.from({ length: count }, (_, index) => {
        const element = document.createElement(tag);
        setLabel(element, String(5_550_000 + index));
        made.append(element);
        return element;
      });
      container.append(made);
      await shown();
    },
    async update() {
      elements.forEach((element, index) => setLabel(element, String(6_660_000 + index)));
      await shown();
    },
    async remove() {
      container.replaceChildren();
      elements = [];
      await shown();
    },
  };
}
