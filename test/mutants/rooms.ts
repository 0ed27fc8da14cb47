import { existsSync } from 'node:fs';

/** A room of `src/` with the tests that judge its mutants. */
export type Room = {
  name: string;
  source: string;
  tests: string[];
  /** Whether values computed at import are mutated too. Each takes a new thread and all tests. */
  hasStatic: boolean;
};

export const rooms: readonly Room[] = [
  room('kernel', [
    'test/kernel/*.test.ts',
    'test/rest/lists-are-paged.test.ts',
    'test/graphql/connections.test.ts',
  ]),
  room('budget', ['test/budget/*.test.ts'], { hasStatic: true }),
  // Without `large-reads`: its rows of 32 MiB take seconds for each survivor.
  room('db', ['test/db/!(large-reads).test.ts', 'test/budget/budget.test.ts']),
  room('http', ['test/http/*.test.ts', 'test/graphql/requests-are-json.test.ts']),
  room('documents', ['test/documents/**/*.test.ts']),
  room('identity', ['test/identity/**/*.test.ts']),
];

export function roomNamed(name: string): Room {
  const room = rooms.find((other) => other.name === name);
  if (room) return room;
  const known = rooms.map((one) => one.name).join(', ');
  throw new Error(`There is no room "${name}". Choose from: ${known}.`);
}

const FOLDER = 'dist/mutants';

/** Stryker's results, from which the next run goes on. They are too large for git. */
export function reportFile({ name }: Room, database: 'embedded' | 'postgres'): string {
  return `${FOLDER}/${name}-${database}.json`;
}

/** The results of a room on each database. */
export function reportFiles(room: Room): string[] {
  const files = [reportFile(room, 'embedded'), reportFile(room, 'postgres')];
  return files.filter((file) => existsSync(file));
}

function room(name: string, tests: string[], { hasStatic = false } = {}): Room {
  return { name, source: `src/${name}/**/*.ts`, tests, hasStatic };
}
