#!/usr/bin/env node
import { run } from './run.ts';

// The reader of a pipe may close it early (EPIPE).
process.stdout.on('error', () => process.exit());

process.exitCode = await run({
  words: process.argv.slice(2),
  environment: process.env,
  out: process.stdout,
  err: process.stderr,
});
