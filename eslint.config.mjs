// The lint rules: the strict sets, and each exception with its reason.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}', '**/*.test-support.{ts,tsx}'];
/** What makes a verdict depend on the speed of the machine. Order, counts and virtual time do not. */
const wallClock = [
  {
    selector:
      'CallExpression[callee.name=/^(setTimeout|setInterval|aTimeout)$/] > Literal.arguments[value>0]',
    message: 'Wait for what is to happen, or use virtual time: a test does not wait by the clock.',
  },
  {
    selector:
      'CallExpression[callee.object.name=/^(performance|Date)$/][callee.property.name="now"]',
    message: 'Assert an order or a count: how long something takes is no verdict.',
  },
  {
    selector: 'CallExpression[callee.property.name="setDefaultTimeout"] > Literal.arguments',
    message: 'Only what hangs may meet a limit: launchBrowser() has set WAIT_LIMIT.',
  },
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for what is to happen: a test does not wait by the clock.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(wait|goto|click|fill|timeout)/] Property[key.name="timeout"] > Literal[value<30000]',
    message: 'Only what hangs may meet a limit: use WAIT_LIMIT.',
  },
  {
    selector: 'CallExpression[callee.name="waitUntil"] Property[key.name="timeout"]',
    message: 'Only what hangs may meet a limit: that of the test runner is long enough.',
  },
];

const litCode = [
  'packages/design/**/*.ts',
  'packages/elements/**/*.ts',
  'packages/simulator/src/page/**/*.ts',
  'stories/**/*.ts',
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    'coverage/',
    'storybook-static/',
    '.nx/',
    'test-results/',
    'packages/elements/src/generated/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // One program for everything, as `npm run types` checks it: the packages' own tsconfig.json leave tests out.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    rules: {
      // Numbers print as one expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onclick = async () => …` is how one writes it; a promise where a condition belongs stays an error.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false, properties: false } },
      ],
      // `() => run()` and an early `return stop();` read better than braces.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `data['userAgent']` says: this name comes from an untrusted record, nothing promises it.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An async function without await turns what it throws into a rejection; that is a reason to have one.
      '@typescript-eslint/require-await': 'off',
      // A type alias may be assigned to a record of JSON values, an interface may not: both have their place.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `while (true)` with a way out is honest.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `_` marks what a signature demands and the code does not need.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A framework learns of tags by an interface in a namespace of its own; what must not compile has no type.
    files: ['packages/elements/src/jsx/**'],
    rules: {
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The engine runs in browsers, workers and Node alike, so it must ask none of them for anything.
    files: ['packages/protocol/src/**', 'packages/simulator/src/engine/**'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'location', 'localStorage', 'process', 'Buffer'],
      ],
    },
  },
  {
    // A listener of an application may throw, and must not disturb what set the store.
    files: ['packages/client/src/**'],
    ignores: [...tests, 'packages/client/src/shared/publish.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="set"][callee.object.name=/^[$]/]',
          message: 'Set a store by publish(), which keeps what its listeners throw away from you.',
        },
      ],
    },
  },
  {
    files: litCode,
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Lit binds template listeners to their element: `@click=${this.onClick}` is right.
      '@typescript-eslint/unbound-method': 'off',
      // LitElement has them all, and types say so.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['packages/react/**/*.{ts,tsx}', 'examples/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: tests,
    languageOptions: { globals: globals.mocha },
    rules: {
      // Chai asserts by expressions (`….to.be.true`), and its accessibility plugin makes promises of them all.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      // A wrong `!` fails the test, which is what a test is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Stubs do nothing.
      '@typescript-eslint/no-empty-function': 'off',
      // Tests hand over methods to call them later, on purpose.
      '@typescript-eslint/unbound-method': 'off',
      // Test elements live in the test's file, several of them, under names of the moment.
      'wc/file-name-matches-element': 'off',
      'wc/max-elements-per-file': 'off',
    },
  },
  {
    files: [...tests, 'e2e/**/*.mjs'],
    ignores: [
      // They are the clocks.
      'packages/*/src/**/*clock*.ts',
      'e2e/contracts/*-time*.test-support.ts',
      // Under virtual time, where milliseconds are an order.
      'packages/client/src/controls/shared/controls.test-support.ts',
      'packages/client/src/controls/toast.test.ts',
      'packages/client/src/controls/recording-guard/endings.test.ts',
      'packages/client/src/stores/read-schedule.test.ts',
      // The longest wait before a helper says what did not come.
      'packages/client/src/stores/when.test-support.ts',
      // Keeps React busy for longer than it goes without a pause.
      'packages/react/src/rendering.test.tsx',
      // A day to choose, and the time that the page is given.
      'packages/elements/src/outbound-preview/outbound-preview.test.ts',
      'e2e/click-to-dial.test.mjs',
      // Compares a clock with that of the machine, before and after.
      'packages/simulator/src/engine/desktop.test.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...wallClock] },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
