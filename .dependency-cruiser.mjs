// The architecture as rules: who may import whom (docs/architecture.md has the picture). Part of every test run.
const packages = [
  'protocol',
  'design',
  'client',
  'compat',
  'elements',
  'react',
  'vue',
  'simulator',
  'create-scapi-app',
];
const tests = '\\.(test|test-support)\\.[cm]?[jt]sx?$';
const lib = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const own = (...names) => `^packages/(${names.join('|')})/src/`;

// The checker calls a source of this workspace local, too, when it is imported by its package's name.
const byName = ['aliased-workspace'];

/** Shipped files of `from` (but not those under `except`) may import only themselves and what matches `to`. */
const only = (from, to, { except = [], path = own(from) } = {}) => ({
  name: `${from}-imports-only-what-it-may`,
  severity: 'error',
  from: { path, pathNot: [tests, ...except] },
  to: { pathNot: [own(from), ...to], couldNotResolve: false },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('protocol', []),
    only('client', [own('protocol'), lib('nanostores')]),
    only('compat', [own('client', 'protocol')]),
    only('design', [lib('lit', 'lit-html', 'lit-element', '@lit/[^/]+')]),
    only(
      'elements',
      [
        own('client', 'design'),
        lib(
          'lit',
          'lit-html',
          'lit-element',
          '@lit/[^/]+',
          'nanostores',
          '@shoelace-style/localize',
          '@tanstack/[^/]+',
          'libphonenumber-js',
        ),
      ],
      { except: ['^packages/elements/src/jsx/'] },
    ),
    {
      ...only('elements', [lib('react', '@types/react', 'preact', 'solid-js')], {
        path: '^packages/elements/src/jsx/[^.]+\\.ts$',
      }),
      name: 'types-of-tags-in-jsx-import-only-the-framework',
    },
    only(
      'react',
      [own('client'), lib('react', '@types/react', '@nanostores/react', 'nanostores')],
      {
        except: ['^packages/react/src/elements(/|\\.)'],
      },
    ),
    {
      ...only(
        'react',
        [own('client', 'elements'), lib('react', '@types/react', '@lit/react', 'nanostores')],
        { path: '^packages/react/src/elements(/|\\.)' },
      ),
      name: 'react-elements-import-only-what-they-may',
    },
    only('vue', [own('client'), lib('vue', '@vue/[^/]+', '@nanostores/vue', 'nanostores')], {
      except: ['^packages/vue/src/elements(/|\\.)'],
    }),
    {
      ...only('vue', [own('client', 'elements'), lib('vue', '@vue/[^/]+', 'nanostores')], {
        path: '^packages/vue/src/elements(/|\\.)',
      }),
      name: 'vue-elements-import-only-what-they-may',
    },
    {
      ...only(
        'simulator',
        [
          own('protocol', 'design'),
          lib('lit', 'lit-html', 'lit-element', '@lit/[^/]+', 'valibot', 'jsonc-parser'),
        ],
        {
          except: ['^packages/simulator/src/(cli|engine|server|playwright)/'],
        },
      ),
      comment: 'Above all never the client: a bug shared by both sides hides itself.',
    },
    {
      name: 'simulator-cli-adds-only-node',
      severity: 'error',
      from: { path: '^packages/simulator/src/cli/', pathNot: tests },
      to: {
        pathNot: own('simulator', 'protocol'),
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'create-scapi-app-adds-only-node-and-questions',
      severity: 'error',
      from: { path: own('create-scapi-app'), pathNot: tests },
      to: {
        pathNot: [own('create-scapi-app'), lib('@inquirer/[^/]+')],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'simulator-for-playwright-adds-only-playwright-and-node',
      severity: 'error',
      from: { path: '^packages/simulator/src/playwright/', pathNot: tests },
      to: {
        pathNot: [own('simulator', 'protocol'), lib('@playwright/test', 'playwright')],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'simulator-server-adds-only-node-and-sirv',
      severity: 'error',
      from: { path: '^packages/simulator/src/server/', pathNot: tests },
      to: {
        pathNot: ['^packages/simulator/src/server/', lib('sirv', 'mrmime')],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'simulator-engine-stands-alone',
      comment:
        'No page, no command line: the engine runs anywhere. valibot checks what it is told.',
      severity: 'error',
      from: { path: '^packages/simulator/src/engine/', pathNot: tests },
      to: {
        pathNot: [
          own('protocol'),
          lib('valibot'),
          '^packages/simulator/src/(?!page/|cli/|server/|playwright/)',
        ],
        couldNotResolve: false,
      },
    },
    {
      name: 'no-package-ships-the-simulator',
      severity: 'error',
      from: { path: own(...packages), pathNot: [tests, own('simulator')] },
      to: { path: '^packages/simulator/' },
    },
    {
      name: 'shipped-code-does-not-import-tests',
      severity: 'error',
      from: { path: own(...packages), pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'across-packages-only-by-name',
      comment:
        'Import @scapi/<package>, through its exports; a path into another package is not a promise. ' +
        'The machine-readable reference and the good arguments of every request are not shipped, so tests ' +
        'read them where they lie.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/',
        pathNot: [
          '^packages/$1/',
          '^packages/protocol/reference/',
          '^packages/simulator/src/engine/good-arguments\\.test-support\\.ts$',
        ],
        dependencyTypes: ['local'],
        dependencyTypesNot: byName,
      },
    },
    {
      name: 'from-outside-only-by-name',
      severity: 'error',
      from: { path: '^(examples|stories|e2e|bench)/' },
      to: { path: '^packages/[^/]+/src/', dependencyTypes: ['local'], dependencyTypesNot: byName },
    },
    {
      name: 'what-is-imported-exists',
      comment: 'Also what `exports` of another package does not name.',
      severity: 'error',
      // What ours is compared with is installed apart, where it is compared.
      from: { pathNot: '^bench/' },
      to: { couldNotResolve: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: {
      path: [
        '^packages/[^/]+/dist/',
        '^(storybook-static|coverage|test-results|\\.nx)/',
        'custom-elements\\.json$',
      ],
    },
    // Types count: a cycle or a wrong direction among types is one among ideas.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@scapi/source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
