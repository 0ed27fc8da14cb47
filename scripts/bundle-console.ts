import { build } from 'vite';

/** Bundles the console into `dist/console`, or another folder. */
export async function bundleConsole(outDir?: string): Promise<void> {
  await build({
    configFile: 'src/console/vite.config.ts',
    logLevel: 'warn',
    ...(outDir && { build: { outDir } }),
  });
}
