import { bundleConsole } from '../../scripts/bundle-console.ts';

/** Builds what a server looks for at its start, once for the run. */
export default async function setUp() {
  await bundleConsole('dist/console');
}
