import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

const FLAGS = [
  // CI runs as root, which Chromium's sandbox does not support.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without background network requests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: FLAGS });
}
