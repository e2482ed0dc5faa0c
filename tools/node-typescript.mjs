// Lets plain Node run TypeScript sources, so that Node tests need no build:
//   node --import ./tools/node-typescript.mjs --conditions=@scapi/source file.ts
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node loads this file twice: here, to register it, and as the loader, in a thread of its own.
if (isMainThread) register(import.meta.url);

/** Sources name each other by the compiled name: `./x.js` may be `./x.ts`. */
export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/^\.{1,2}\/.*\.js$/.test(specifier)) throw error;
    const stem = specifier.slice(0, -'.js'.length);
    return next(`${stem}.ts`, context).catch(() => next(`${stem}.tsx`, context));
  }
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const { transform } = await import('esbuild');
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), {
    loader: url.endsWith('x') ? 'tsx' : 'ts',
    sourcefile: file,
    sourcemap: 'inline',
    target: 'node20',
    // As tsconfig.base.json has it.
    tsconfigRaw: {
      compilerOptions: {
        experimentalDecorators: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
        jsx: 'react-jsx',
      },
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
