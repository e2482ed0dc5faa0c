import { chromeLauncher } from '@web/test-runner-chrome';

// Chrome has no sandbox for root, which is who tests run as in many containers.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default {
  files: '*.test.js',
  nodeResolve: true,
  browsers: [chromeLauncher({ launchOptions: { args } })],
  // Some libraries ask process.env.NODE_ENV, which a bundler would replace.
  testRunnerHtml: (framework) => `
    <script>var process = { env: { NODE_ENV: 'development' } };</script>
    <script type="module" src="${framework}"></script>
  `,
};
