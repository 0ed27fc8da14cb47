import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConsoleFiles } from '../../src/http/console-files.ts';

const FOREVER = 'public, max-age=31536000, immutable';

test('the assets of the console are read with their types, cache policies and variants', async () => {
  const { page, files } = await readConsoleFiles(
    await folderWith({
      'index.html': '<html>',
      'favicon.svg': '<svg>',
      'notes.txt': 'not served',
      'assets/a.js': 'script',
      'assets/a.js.br': 'by Brotli',
      'assets/a.js.gz': 'by gzip',
      'assets/deep/b.css': 'styles',
      'other/assets.js': 'no asset',
    }),
  );

  expect(page).toBe('<html>');
  expect([...files.keys()].toSorted()).toEqual([
    '/assets/a.js',
    '/assets/deep/b.css',
    '/favicon.svg',
    '/other/assets.js',
  ]);
  const { headers } = files.get('/assets/a.js')?.identity ?? {};
  expect(headers).toEqual({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': FOREVER,
    'cross-origin-resource-policy': 'same-origin',
    vary: 'accept-encoding',
    etag: expect.any(String),
  });
  const kept = (name: string) => files.get(name)?.identity.headers['cache-control'];
  expect(kept('/assets/deep/b.css')).toBe(FOREVER);
  expect([kept('/favicon.svg'), kept('/other/assets.js')]).toEqual(['no-cache', 'no-cache']);
  const variants = Object.values(files.get('/assets/a.js') ?? {});
  expect(variants.map(({ body }) => Buffer.from(body).toString())).toEqual([
    'script',
    'by Brotli',
    'by gzip',
  ]);
  expect(files.get('/favicon.svg')).toMatchObject({ br: undefined, gzip: undefined });
});

test('a console that is not built is named with its cause', async () => {
  await expect(readConsoleFiles('/nowhere')).rejects.toMatchObject({
    message: 'The console is not built: no index.html in /nowhere. Run "npm run build".',
    cause: { code: 'ENOENT' },
  });
});

async function folderWith(contents: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-console-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), content);
  }
  return dir;
}
