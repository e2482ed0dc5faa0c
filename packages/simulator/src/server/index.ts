// `@scapi/simulator/server`: the web server behind the command, for scripts and tests.
export { serveFiles } from './serve-files.js';
export type { FileServer, FileServerOptions, ServedContent } from './serve-files.js';
