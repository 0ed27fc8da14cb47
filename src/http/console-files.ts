import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type StaticFile, toStaticFile } from './static-file.ts';

/** The built console. */
export type ConsoleFiles = {
  page: string;
  /** Assets of the page by path. */
  files: ReadonlyMap<string, StaticFile>;
};

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Reads the built console into memory, so that no request accesses the file system. */
export async function readConsoleFiles(dir: string): Promise<ConsoleFiles> {
  const page = await readFile(path.join(dir, 'index.html'), 'utf8').catch((cause) => {
    throw new Error(`The console is not built: no index.html in ${dir}. Run "npm run build".`, {
      cause,
    });
  });
  const names = await readdir(dir, { recursive: true });
  const files = names
    .filter((name) => path.extname(name) in contentTypes)
    .map(async (name) => {
      const file = await readAll(path.join(dir, name), headersOf(name));
      return [`/${name.replaceAll(path.sep, '/')}`, file] as const;
    });
  return { page, files: new Map(await Promise.all(files)) };
}

/** Assets have content hashes in their names and are immutable for caches. */
function headersOf(name: string): Record<string, string> {
  const isAsset = name.startsWith(`assets${path.sep}`);
  return {
    'content-type': contentTypes[path.extname(name)] ?? '',
    'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'accept-encoding',
  };
}

async function readAll(file: string, headers: Record<string, string>): Promise<StaticFile> {
  const [identity, br, gzip] = await Promise.all([
    readFile(file),
    readFile(`${file}.br`).catch(() => undefined),
    readFile(`${file}.gz`).catch(() => undefined),
  ]);
  return toStaticFile({ identity, br, gzip }, headers);
}
