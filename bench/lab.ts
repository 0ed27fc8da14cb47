import type { ChildProcess } from 'node:child_process';

/** What a run has at hand: a database server, a load generator and the bundled programs. */
export type Lab = {
  /** Where a program of `bench/` is bundled, by the name of its file; `ours` is the server itself. */
  programOf: (name: string) => string;
  /** An empty PostgreSQL server that waits for the disk, and the address of a database of it. */
  postgres: { value: string };
  /** A process that sends load; see `applyLoad`. */
  generator: ChildProcess;
  /** A temporary folder, which goes with the run. */
  folder: string;
  rounds: number;
  seconds: number;
  connections: number;
};
