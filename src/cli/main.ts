#!/usr/bin/env node
import { run } from './run.ts';

// What reads the output may have enough of it.
process.stdout.on('error', () => process.exit());

process.exitCode = await run({
  words: process.argv.slice(2),
  environment: process.env,
  out: process.stdout,
  err: process.stderr,
});
