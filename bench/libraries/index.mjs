// Who is measured, the bottom line first.
export const LIBRARIES = ['raw', 'scapi', 'penpal', 'comlink', 'post-me'];

/** As they appear in tables. */
export const TITLES = {
  raw: 'postMessage alone',
  scapi: '@scapi/client',
  penpal: 'penpal',
  comlink: 'comlink',
  'post-me': 'post-me',
};

/** What an application imports of each to make the calls measured here. */
export const IMPORTS = {
  scapi: `export { createScapiClient } from '@scapi/client';`,
  penpal: `export { connect, WindowMessenger } from 'penpal';`,
  comlink: `export { wrap, windowEndpoint } from 'comlink';`,
  'post-me': `export { ChildHandshake, WindowMessenger } from 'post-me';`,
};
