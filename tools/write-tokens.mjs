// Writes the design tokens as a plain style sheet: packages/design/dist/tokens.css. Part of the package's build.
import { writeFileSync } from 'node:fs';

const dist = new URL('../packages/design/dist/', import.meta.url);
const { tokensCss } = await import(new URL('tokens.js', dist).href);
writeFileSync(new URL('tokens.css', dist), tokensCss());
