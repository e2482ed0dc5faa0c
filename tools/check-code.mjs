// Types and lint rules over one program: to read the code and infer its types is most of the work of both.
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

const config = ts.getParsedCommandLineOfConfigFile(
  `${root}tsconfig.json`,
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  },
);
const program = ts.createProgram(config.fileNames, config.options);

// First, in the order in which `tsc` goes: questions that rules ask add errors of their own, in comments for example.
const diagnostics = ts.sortAndDeduplicateDiagnostics([
  ...config.errors,
  ...ts.getPreEmitDiagnostics(program),
]);
process.stdout.write(
  ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  }),
);

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { programs: [program] } },
  },
});
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
process.stdout.write(await formatter.format(results));

const problems = results.reduce((sum, result) => sum + result.errorCount + result.warningCount, 0);
if (problems + diagnostics.length > 0) process.exitCode = 1;
console.log(`types: ${diagnostics.length} errors; lint: ${problems} in ${results.length} files`);
