// What each package offers, as a text in git (packages/*/etc): a change of the public API shows in review. Needs a build.
// `node tools/api-report.mjs` fails where a text is not up to date; `npm run api` writes it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const packages = fileURLToPath(new URL('../packages', import.meta.url));
const isUpdate = process.argv.includes('--update');
const scratch = mkdtempSync(join(tmpdir(), 'scapi-api-'));

/** Entries without an API of their own: they define tags, or register texts. */
const hasNoApi = (entry) => /\/define\.js$|^\.\/(all\.js$|translations\/)/.test(entry);
/** Types for TSX, made from the manifest of the elements. */
const isGenerated = (entry) => entry.startsWith('./jsx/');

/** `./link.js` of the client: `link.api.md` in its folder `etc`. */
const reportName = (entry) => `${entry === '.' ? 'index' : basename(entry, '.js')}.api.md`;

/** The entries of all packages, each with its declarations. */
const entries = readdirSync(packages).flatMap((name) => {
  const folder = join(packages, name);
  const { exports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([entry, { types }]) => types && !hasNoApi(entry) && !isGenerated(entry))
    .map(([entry, { types }]) => ({ folder, entry, file: join(folder, types) }));
});
const files = entries.map(({ file }) => file);
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.log(`api: not built: ${missing.join(', ')}`);
  process.exit(1);
}

const compiler = {
  overrideTsconfig: {
    compilerOptions: {
      target: 'ES2022',
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      strict: true,
      skipLibCheck: true,
    },
    files,
  },
};
const quiet = { default: { logLevel: 'none' } };

const configOf = ({ folder, entry, file }) =>
  ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: file,
      compiler,
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFileName: reportName(entry),
        reportFolder: join(folder, 'etc'),
        reportTempFolder: join(scratch, basename(folder)),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: quiet,
        tsdocMessageReporting: quiet,
        extractorMessageReporting: quiet,
      },
    },
  });

const configs = entries.map(configOf);

// One program for all entries: to read the types of the browser is most of the work.
const compilerState = CompilerState.create(configs[0]);
for (const { folder } of entries) mkdirSync(join(folder, 'etc'), { recursive: true });
const problems = configs.flatMap((config) => {
  const { apiReportChanged } = Extractor.invoke(config, {
    compilerState,
    localBuild: isUpdate,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  return apiReportChanged && !isUpdate ? [config.reportFilePath] : [];
});
rmSync(scratch, { recursive: true });

const reports = new Set(configs.map(({ reportFilePath }) => reportFilePath));
for (const folder of new Set(entries.map(({ folder }) => join(folder, 'etc'))))
  for (const file of readdirSync(folder).map((name) => join(folder, name)))
    if (!reports.has(file)) problems.push(file);

for (const file of problems)
  console.log(`api: ${file} is not what the package offers: run npm run api, or delete it.`);
console.log(`api: ${configs.length} entries, ${problems.length} reports to update`);
if (problems.length > 0) process.exitCode = 1;
