// The peers are packages of bench/package.json, which is no part of the workspaces.
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('node_modules/', import.meta.url);
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** True for a package that is installed in bench/, and for none. */
export const has = (name) =>
  name === undefined || existsSync(new URL(`${name}/package.json`, folder));

/** What is missing, or installed in another version than bench/package.json names. */
export const missingPeers = () =>
  Object.entries(dependencies)
    .filter(([name, version]) => {
      if (!has(name)) return true;
      const { version: found } = JSON.parse(
        readFileSync(new URL(`${name}/package.json`, folder), 'utf8'),
      );
      return found !== version;
    })
    .map(([name, version]) => `${name}@${version}`);

/** Versions of the peers, as bench/package.json names them. */
export const peers = dependencies;
