// The tags do the work; this only writes down what they say.
const connection = document.querySelector('#connection');
const journal = document.querySelector('#journal');

const note = (text) => {
  const entry = document.createElement('li');
  entry.textContent = text;
  journal.append(entry);
};

addEventListener('scapi-connected', () => {
  connection.textContent = 'Connected with the desktop.';
});
addEventListener('scapi-disconnected', () => {
  connection.textContent = 'The desktop is gone; waiting for it to come back.';
});
addEventListener('scapi-error', ({ detail }) => {
  if (detail.code === 'UNAVAILABLE') connection.textContent = detail.hint;
  else note(`Failed: ${detail.message}`);
});
addEventListener('scapi-dialed', ({ detail }) => {
  note(`Dialed ${detail.destination} for ${detail.userData?.Customer}.`);
});
addEventListener('scapi-ended', ({ detail }) => {
  note(`The call to ${detail.destination} ended.`);
});
