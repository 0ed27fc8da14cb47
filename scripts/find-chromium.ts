import { existsSync } from 'node:fs';
import { installFromDebian } from './install-from-debian.ts';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** The path of Chromium: from CHROMIUM, or from Debian's package, which it installs if missing. */
export function findChromium(): string {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return CHROMIUM;
  if (!existsSync(DEBIAN_CHROMIUM)) installFromDebian('chromium');
  return DEBIAN_CHROMIUM;
}
