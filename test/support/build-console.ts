import { bundleConsole } from '../../scripts/bundle-console.ts';

/** Builds the console once per run, because a server needs its files at the start. */
export default async function setUp() {
  await bundleConsole('dist/console');
}
