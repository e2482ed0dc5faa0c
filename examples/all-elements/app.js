// Nothing is needed: the tags do the work. This shows how one listener on the page hears them all.
addEventListener('scapi-error', ({ target, detail }) => {
  console.info(`<${target.localName}>`, detail.message, detail.hint);
});

addEventListener('scapi-action', ({ detail }) => {
  document.querySelector('#chosen').textContent = `The agent chose “${detail.value}”.`;
});
