// Reads a guide as its reader does: the commands that make the project, and the files to write.
import { readFile } from 'node:fs/promises';

/**
 * @param {URL} file a guide in Markdown; a file's path stands in a line of its own before the file's text
 * @returns {Promise<{ commands: string[], files: Map<string, string> }>} commands are those of the first block
 */
export async function readGuide(file) {
  const text = await readFile(file, 'utf8');
  const [, commands] = /^```sh\n([\s\S]*?)^```/m.exec(text) ?? [];
  const blocks = text.matchAll(/^`([^`\n]+)`:\n\n```\w+[^\n]*\n([\s\S]*?)^```/gm);
  const files = new Map([...blocks].map(([, path, content]) => [path, content]));
  if (!commands || files.size < 2) throw new Error(`${file.pathname} is no guide.`);
  return { commands: commands.trim().split('\n'), files };
}
