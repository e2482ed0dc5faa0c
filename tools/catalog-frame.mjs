// After the build of the catalog: builds the scripts of Storybook's frame once more, from the modules that Storybook is
// made of, so that what the frame does not use leaves it. As Storybook builds them they hold a library of tests and
// every icon, and are three times as large over the wire. node tools/catalog-frame.mjs
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as icons from '@storybook/icons';
import { globalsNameReferenceMap } from 'storybook/internal/manager/globals';
import { build } from 'vite';
import { pureFunctions } from './pure-functions.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const catalog = `${root}storybook-static/`;
const require = createRequire(import.meta.url);
const storybook = require.resolve('storybook/package.json').replace('package.json', 'dist/');
const read = (path) => readFileSync(storybook + path, 'utf8');

/** The frame itself, which takes its libraries from globals. */
const frame = read('manager/runtime.js');
/** The libraries for it as Storybook ships them, with the version of React that the frame is written for. */
const libraries = read('manager/globals-runtime.js');

const ADDONS = [
  `${storybook}core-server/presets/common-manager.js`,
  require.resolve('@storybook/addon-docs/manager'),
  require.resolve('@storybook/addon-a11y/manager'),
  `${root}.storybook/manager.ts`,
];

/** Fails where a part of Storybook is not where it was in the version that this is written for. */
function found(value, what) {
  if (!value) throw new Error(`Storybook's frame has changed: ${what} is not found`);
  return value;
}

/** React as modules, cut out of the libraries. */
function reactModules() {
  const start = libraries.indexOf('var require_react_production_min = ');
  const client = libraries.indexOf('var require_client = ');
  const end = libraries.indexOf('\n// ', client);
  found(start > 0 && client > start && end > client, 'React');
  return `const __commonJS = (modules, exported) => () => {
    if (!exported) Object.values(modules)[0]((exported = { exports: {} }).exports, exported);
    return exported.exports;
  };
  ${libraries.slice(start, end)}
  module.exports = { react: require_react(), dom: require_react_dom(), client: require_client() };`;
}

const ICONS = '@storybook/icons';
const REACT = { react: 'react', 'react-dom': 'dom', 'react-dom/client': 'client' };

const jsxRuntime = `const { createElement, Fragment } = require('react');
  const jsx = (type, props, key) => createElement(type, key === undefined ? props : { ...props, key });
  module.exports = { Fragment, jsx, jsxs: jsx };`;

/** Names that the frame takes from a library and uses. */
function namesFrom(global) {
  const taken = found(
    new RegExp(`(\\w+) = ${global}, \\{([^}]*)\\} = ${global}`).exec(frame),
    global,
  )[2];
  const rest = frame.replaceAll(/^ {2}\w+: \(\) => \w+,?$/gm, '').replace(taken, '');
  return taken
    .split(',')
    .map((pair) => pair.split(':').map((name) => name.trim()))
    .filter(([, local]) => local !== '')
    .filter(([name, local = name]) => new RegExp(`(?<![\\w$.])${local}(?![\\w$])`).test(rest))
    .map(([name]) => name);
}

/** Gives the frame its globals. */
function globals() {
  const libs = Object.entries(globalsNameReferenceMap).filter(([, name]) => frame.includes(name));
  const lines = libs.map(([library, global], index) => {
    if (library in REACT)
      return `import l${index} from '${library}'; globalThis.${global} = l${index};`;
    if (library === ICONS)
      return `import * as l${index} from '${ICONS}'; globalThis.${global} = l${index};`;
    const names = namesFrom(global);
    const list = names.map((name) => `${name} as l${index}_${name}`).join(', ');
    const object = names.map((name) => `${name}: l${index}_${name}`).join(', ');
    return `import { ${list} } from '${library}'; globalThis.${global} = { ${object} };`;
  });
  return lines.join('\n');
}

/** The icons that are shown: by the frame, by its components and addons, and by the toolbar of the catalog. */
function usedIcons() {
  const folders = [
    `${storybook}components/`,
    `${storybook}_browser-chunks/`,
    `${storybook}manager-api/`,
  ];
  const files = [
    ...folders.flatMap((folder) => readdirSync(folder).map((name) => folder + name)),
    ...ADDONS,
  ];
  const texts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(file, 'utf8'));
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from "@storybook\/icons"/g)].flatMap(([, names]) =>
      names.split(',').map((name) => name.split(' as ')[0].trim()),
    ),
  );
  // The toolbar asks for them by a name.
  const preview = readFileSync(`${root}.storybook/preview.ts`, 'utf8');
  const named = [...preview.matchAll(/icon: '(\w+)'/g)].map(
    ([, name]) => found(new RegExp(`^ {2}${name}: "(\\w+)"`, 'm').exec(frame), name)[1],
  );
  const names = new Set(
    [...imported, ...named, ...namesFrom('__STORYBOOK_ICONS__')].filter(Boolean),
  );
  // Of two versions of the icons, Storybook ships the newer one in its frame alone.
  const list = [...names].map((name) => (name in icons ? name : `CircleIcon as ${name}`));
  return `export { ${list.join(', ')} } from '${require.resolve(ICONS)}';`;
}

/** Modules that are there for what they do. */
const PARTS = ['virtual:globals', ...ADDONS, `${storybook}manager/runtime.js`];
const entry = PARTS.map((path) => `import ${JSON.stringify(path)};`).join('\n');

/** What addons would test with in stories; the frame has none. */
const NO_TESTS = [
  ...['onMockCall', 'isMockFunction', 'fn', 'within', 'uninstrumentedUserEvent'],
  ...['clearAllMocks', 'resetAllMocks', 'restoreAllMocks'],
]
  .map((name) => `export const ${name} = () => undefined;`)
  .join('\n');

const page = readFileSync(`${catalog}index.html`, 'utf8');
const features = JSON.parse(found(/window\['FEATURES'\] = (\{[^}]*\})/.exec(page), 'FEATURES')[1]);
const withFeatures = (code) =>
  code.replaceAll(/globalThis\?\.FEATURES\?\.(\w+)/g, (_, name) => String(features[name] === true));

const modules = new Map([
  ['storybook/test', NO_TESTS],
  ['storybook/internal/instrumenter', 'export const instrument = (tested) => tested;'],
  [ICONS, usedIcons()],
  ['virtual:frame', entry],
  ['virtual:globals', globals()],
  ['virtual:react', reactModules()],
  ['react/jsx-runtime', jsxRuntime],
  ...Object.entries(REACT).map(([library, key]) => [
    library,
    `module.exports = require('virtual:react').${key};`,
  ]),
]);
const madeHere = {
  name: 'made-here',
  enforce: 'pre',
  resolveId: (id) => (modules.has(id) ? `\0${id}` : undefined),
  load: (id) => modules.get(id.slice(1)),
  // Their packages say that no module of theirs does anything by itself; and what is turned off may go.
  transform: (code, id) =>
    PARTS.includes(id) ? { code: withFeatures(code), moduleSideEffects: true } : undefined,
};

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [madeHere],
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'classic' } },
  publicDir: false,
  build: {
    outDir: `${catalog}sb-manager`,
    emptyOutDir: true,
    modulePreload: false,
    target: 'es2022',
    rolldownOptions: {
      input: 'virtual:frame',
      output: { entryFileNames: 'frame.js', chunkFileNames: '[name]-[hash].js' },
      treeshake: {
        propertyReadSideEffects: false,
        unknownGlobalSideEffects: false,
        // Components that are made and not used may go.
        manualPureFunctions: pureFunctions,
      },
    },
  },
});

// The pages load what was built here, no font that the catalog's theme does not use, and nothing that replaces modules.
rmSync(`${catalog}sb-addons`, { recursive: true });
const script = found(
  /<script type="module">[^<]*globals-runtime[^<]*<\/script>/.exec(page),
  'script',
);
const withoutFonts = (html) => html.replaceAll(/@font-face\s*\{[^}]*\}/g, '');
writeFileSync(
  `${catalog}index.html`,
  withoutFonts(page)
    .replaceAll(/ *<link href="[^"]*" rel="modulepreload" \/>\n/g, '')
    .replace(script[0], '<script type="module" src="./sb-manager/frame.js"></script>'),
);
const preview = readFileSync(`${catalog}iframe.html`, 'utf8');
writeFileSync(
  `${catalog}iframe.html`,
  withoutFonts(preview).replace(/<script [^>]*vite-inject-mocker-entry[^>]*><\/script>/, ''),
);
