import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { build } from 'esbuild';
import { type Room, reportFile } from './rooms.ts';

const PLUGIN = path.resolve('dist/mutants/plugin.mjs');

/** Judges the mutants of a room that changed since its last run. */
export async function mutate(room: Room, source: string): Promise<void> {
  // The processes of Stryker load the plugin without tsx.
  await build({
    entryPoints: ['test/mutants/plugin.ts'],
    outfile: PLUGIN,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  process.env.MUTANTS_ROOM = room.name;
  await new Stryker({
    mutate: [source, '!src/**/generated/**'],
    plugins: ['@stryker-mutator/vitest-runner', PLUGIN],
    ignorers: ['words'],
    testRunner: 'warm',
    // The tests of a room are chosen by hand: most import the whole server.
    vitest: { configFile: 'vitest.mutants.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: !room.hasStatic,
    incremental: true,
    incrementalFile: reportFile(room, process.env.TEST_DATABASE_URL ? 'postgres' : 'embedded'),
    concurrency: 1,
    // A failure that ends a run of several files is not always reported.
    disableBail: true,
    timeoutMS: 20_000,
    // Stryker reads it through an interface that TypeScript 7 does not have.
    tsconfigFile: 'none.json',
    disableTypeChecks: false,
    tempDirName: 'dist/mutants/sandboxes',
    ignorePatterns: ['/dist', '/data'],
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  }).runMutationTest();
}
