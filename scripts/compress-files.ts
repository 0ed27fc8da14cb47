import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(css|js|svg)$/;

const SMALLEST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const SMALLEST_GZIP = { level: 9 };

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes a `.br` and a `.gz` beside each text file of a folder, with maximum compression. */
export async function compressFiles(dir: string): Promise<void> {
  const names = await readdir(dir, { recursive: true });
  await Promise.all(
    names
      .filter((name) => COMPRESSIBLE.test(name))
      .map(async (name) => {
        const file = path.join(dir, name);
        const content = await readFile(file);
        await writeFile(`${file}.br`, await toBrotli(content, SMALLEST_BROTLI));
        await writeFile(`${file}.gz`, await toGzip(content, SMALLEST_GZIP));
      }),
  );
}
