import path from 'node:path';

/** The limit of macOS; Linux allows 4 bytes more. */
const MAX_BYTES = 103;

/** The shorter of the absolute and the relative path of a socket. Throws if it is too long. */
export function shortSocketPath(file: string): string {
  if (process.platform === 'win32') return file;
  const absolute = path.resolve(file);
  const relative = path.relative(process.cwd(), absolute);
  const address = relative.length < absolute.length ? relative : absolute;
  const excess = Buffer.byteLength(address) - MAX_BYTES;
  if (excess <= 0) return address;
  const longest = Buffer.byteLength(path.dirname(address)) - excess;
  throw new Error(`its path is too long. Choose a path of at most ${longest} bytes.`);
}
