import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { threadId } from 'node:worker_threads';
import { bundleCli } from '../../scripts/bundle-cli.ts';
import { run } from '../../src/cli/run.ts';

type Ended = { exitCode: number | null; stdout: string; stderr: string };

type Environment = { ALMIRANT_API_KEY?: string; ALMIRANT_URL?: string };

/** Runs `almirant operations` with these arguments and this environment only. */
export function operations(words: string[], environment: Environment = {}): Promise<Ended> {
  return almirant(['operations', ...words], environment);
}

/** Runs `almirant` with these arguments and this environment only. */
export async function almirant(words: string[], environment: Environment = {}): Promise<Ended> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const exitCode = await run({ words, environment, out, err });
  out.end();
  err.end();
  return { exitCode, stdout: await text(out), stderr: await text(err) };
}

let built: Promise<string> | undefined;

/** The same with the built file in its own process. */
export async function operationsProcess(words: string[], environment: Environment): Promise<Ended> {
  built ??= bundleCli(`dist/test-cli-${threadId}.js`);
  const child = spawn(process.execPath, [await built, 'operations', ...words], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exitCode: await exited, stdout, stderr };
}
