/* Where the desktop is. The drop-in script believes this origin and no other. */
window.genesys = { wwe: { origin: 'http://127.0.0.1:4480' } };
