import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compressFiles } from '../../scripts/compress-files.ts';
import { type ConsoleFiles, readConsoleFiles } from '../../src/http/console-files.ts';

export const SCRIPT = 'document.title += " and more";'.repeat(50);
export const FONT = Uint8Array.of(0x77, 0x4f, 0x46, 0x32, 0, 255);

const files = {
  'index.html': '<!doctype html><html><head><base href="/" /><title>Almirant</title></head></html>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/index-Ab12.js': SCRIPT,
  'assets/font-Cd34.woff2': FONT,
};

/** A small console in the form of a build. */
export async function builtConsole(): Promise<ConsoleFiles> {
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-console-'));
  await mkdir(path.join(dir, 'assets'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(dir, name), content);
  }
  await compressFiles(dir);
  const read = await readConsoleFiles(dir);
  await rm(dir, { recursive: true });
  return read;
}
