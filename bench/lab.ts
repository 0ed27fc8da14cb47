import type { ChildProcess } from 'node:child_process';

/** The resources of a run: a database server, a load generator and the bundled programs. */
export type Lab = {
  /** The path of a bundled program of `bench/` by its file name; `ours` is the server itself. */
  programOf: (name: string) => string;
  /** An empty PostgreSQL server that waits for the disk, and the address of one of its databases. */
  postgres: { value: string };
  /** A process that sends load; see `applyLoad`. */
  generator: ChildProcess;
  /** A temporary folder, deleted after the run. */
  folder: string;
  rounds: number;
  seconds: number;
  connections: number;
};
