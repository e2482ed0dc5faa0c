// What is measured, the bottom line first. `from` names the package of bench/package.json that it needs.
export const LIBRARIES = {
  raw: { title: 'postMessage, a map of promises' },
  scapi: { title: '@scapi/client' },
  comlink: { title: 'comlink', from: 'comlink' },
  'post-me': { title: 'post-me', from: 'post-me' },
  'raw-port': { title: 'a port, a map of promises', channel: 'port' },
  'scapi-port': { title: '@scapi/client on a port', channel: 'port' },
  penpal: { title: 'penpal (on a port)', from: 'penpal', channel: 'port' },
};

/** What an application imports of each to make the calls measured here. */
export const IMPORTS = {
  scapi: `export { createScapiClient } from '@scapi/client';`,
  penpal: `export { connect, WindowMessenger } from 'penpal';`,
  comlink: `export { wrap, windowEndpoint } from 'comlink';`,
  'post-me': `export { ChildHandshake, WindowMessenger } from 'post-me';`,
};
