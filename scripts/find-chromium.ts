import { existsSync } from 'node:fs';
import { installFromDebian } from './install-from-debian.ts';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** Where Chromium is: where CHROMIUM says, or where Debian's package puts it, which may be now. */
export function findChromium(): string {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return CHROMIUM;
  if (!existsSync(DEBIAN_CHROMIUM)) installFromDebian('chromium');
  return DEBIAN_CHROMIUM;
}
