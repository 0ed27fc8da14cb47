import { randomBytes } from 'node:crypto';
import { type App, createApp } from '../../src/app.ts';
import type { AppOptions } from '../../src/app-options.ts';
import { createLog } from '../../src/http/log.ts';
import { testBudget } from './budget.ts';
import { testDatabase } from './database.ts';

export const TEST_SECRET = 'a secret that only the tests know and is long enough';
export const TEST_URL = 'http://localhost:3001';

export type TestApp = App & {
  /** The log lines of the app so far. */
  logLines: string[];
};

/** A real app on the worker's database. */
export async function createTestApp(overrides: Partial<AppOptions> = {}): Promise<TestApp> {
  const logLines: string[] = [];
  const write = (line: string) => logLines.push(line);
  const log = createLog({ level: 'debug' }, { write });
  const app = createApp({
    database: await testDatabase(),
    secrets: [TEST_SECRET],
    publicUrl: TEST_URL,
    manifest: new Map(),
    consoleFiles: { page: '', files: new Map() },
    budget: testBudget(),
    operationCostLimit: 10_000,
    compileAfter: 0,
    log,
    now: () => new Date(),
    randomBytes,
    ...overrides,
  });
  return { ...app, logLines };
}

let shared: Promise<TestApp> | undefined;

/** The app for tests that do not need their own. */
export function testApp(): Promise<TestApp> {
  shared ??= createTestApp();
  return shared;
}

/** The app's fetch, the texts of all its responses, and the header `Retry-After` of each 503. */
export function recording(app: App) {
  const answers: string[] = [];
  const retryAfter: (string | null)[] = [];
  const fetch = async (request: Request) => {
    const response = await app.fetch(request);
    answers.push(await response.clone().text());
    if (response.status === 503) retryAfter.push(response.headers.get('retry-after'));
    return response;
  };
  return { fetch, answers, retryAfter };
}
