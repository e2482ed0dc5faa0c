import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.js';

/** What to make of which files. */
export interface ApplicationPlan {
  /** Where it goes: a folder that is empty or does not exist. */
  readonly folder: string;
  /** The template's files. */
  readonly template: URL;
  /** Of the packages of the toolkit. */
  readonly version: string;
}

/** What is not for version control; npm takes no file of this name into a package. */
const IGNORED = ['node_modules/', 'dist/', 'test-results/', 'playwright-report/'];

/**
 * Writes the files of an application.
 *
 * @throws UsageError when the folder has files in it, or cannot be written; then nothing is overwritten.
 */
export async function makeApplication({
  folder,
  template,
  version,
}: ApplicationPlan): Promise<void> {
  await assertFree(folder);
  const manifest = JSON.parse(
    await readFile(new URL('package.json', template), 'utf8'),
  ) as Manifest;
  try {
    await mkdir(folder, { recursive: true });
    await cp(fileURLToPath(template), folder, {
      recursive: true,
      force: false,
      errorOnExist: true,
    });
    await writeFile(join(folder, '.gitignore'), `${IGNORED.join('\n')}\n`);
    await writeFile(
      join(folder, 'package.json'),
      `${JSON.stringify(ownManifest(manifest, packageNameOf(folder), version), undefined, 2)}\n`,
    );
  } catch (error) {
    throw new UsageError(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function assertFree(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR')
      throw new UsageError(`${folder} is a file. Name a folder that does not exist yet.`);
    throw error;
  });
  // A repository that has just been made is as good as empty.
  if (names.some((name) => name !== '.git'))
    throw new UsageError(
      `${folder} is not empty, and nothing was written. Name another folder, or empty this one.`,
    );
}

type Dependencies = Readonly<Record<string, string>>;
interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
}

/** The example's manifest, without what is about the example. */
const ownManifest = (
  { scripts, dependencies, devDependencies }: Manifest,
  name: string,
  version: string,
): object => ({
  name,
  private: true,
  version: '0.0.0',
  type: 'module',
  scripts,
  dependencies: withVersion(dependencies, version),
  devDependencies: withVersion(devDependencies, version),
});

/** The toolkit's packages fit together in the same version only. */
const withVersion = (dependencies: Dependencies = {}, version: string): Dependencies =>
  Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => [
      name,
      name.startsWith('@scapi/') ? version : range,
    ]),
  );

/** A name that npm accepts, made of the folder's. */
const packageNameOf = (folder: string): string =>
  basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z\d._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '') || 'scapi-app';
