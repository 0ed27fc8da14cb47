import type { Api } from './api.ts';
import type { AppVersion } from './app-versions.ts';
import { batchesOf } from './batches.ts';
import { Failure, type Issue } from './failure.ts';
import { type ManifestOperation, readOperation } from './manifest.ts';
import type { Output } from './output.ts';

const MAX_OF_VERSION = 1_000;

type Target = { api: Api; output: Output; app: string; version: string };

type Checked = { appVersion: AppVersion | null; added: number; unchanged: number };

/** Checks all operations of a version, each batch by the rules of the server. Changes nothing. */
export async function checkOperations(
  operations: readonly ManifestOperation[],
  target: Target,
): Promise<Checked> {
  requireFew(new Set(operations.map(({ documentId }) => documentId)).size, target);
  const total = operations.length;
  const outcome = { appVersion: null as AppVersion | null, added: 0, unchanged: 0 };
  let newOperations = 0;
  let capacity = Number.POSITIVE_INFINITY;
  let checked = 0;
  const issues = issuesOfNames(operations);
  const batches = batchesOf(operations);
  for (const batch of batches) {
    const answer = await checkBatch(batch, target);
    if ('issues' in answer) issues.push(...answer.issues);
    else {
      outcome.appVersion = answer.appVersion;
      outcome.added += answer.addedCount;
      outcome.unchanged += answer.unchangedCount;
      newOperations += answer.newOperationCount;
      capacity = answer.capacity;
    }
    checked += batch.length;
    if (batches.length > 1) target.output.progress(`Checked ${checked} of ${total} operations.`);
  }
  if (issues.length > 0) {
    throw new Failure(`${issues.length} of ${total} operations are not valid.`, {
      code: 'OPERATIONS_NOT_VALID',
      issues,
    });
  }
  requireFew((outcome.appVersion?.operationCount ?? 0) + outcome.added, target);
  requireCapacity(newOperations, capacity);
  return outcome;
}

type Answer = Pick<Checked, 'appVersion'> & {
  addedCount: number;
  unchangedCount: number;
  newOperationCount: number;
  capacity: number;
};

async function checkBatch(
  batch: readonly ManifestOperation[],
  { api, app, version }: Target,
): Promise<Answer | { issues: Issue[] }> {
  const manifest = Object.fromEntries(batch.map(({ id, text }) => [id, text]));
  try {
    return (await api.post('/api/operations/check', { app, version, manifest })).data;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'OPERATIONS_NOT_VALID') throw error;
    return { issues: error.issues.map((issue) => named(issue, batch)) };
  }
}

/** Names the operation of an issue, whose path is `manifest.` and the ID, which may be shortened. */
function named({ path, message }: Issue, batch: readonly ManifestOperation[]): Issue {
  const shown = path.replace(/^manifest\./, '');
  const start = shown.replace(/…$/, '');
  const operation = batch.find(({ id }) => (shown === start ? id === shown : id.startsWith(start)));
  const name = operation && readOperation(operation.text)?.name;
  return { path: name && name !== shown ? `${name} ${shown}` : shown, message };
}

/** Two texts with one name, which may be in different batches. */
function issuesOfNames(operations: readonly ManifestOperation[]): Issue[] {
  const holders = new Map<string, ManifestOperation>();
  return operations.flatMap((operation) => {
    const name = readOperation(operation.text)?.name;
    if (name === undefined) return [];
    const holder = holders.get(name) ?? operation;
    holders.set(name, holder);
    if (holder.documentId === operation.documentId) return [];
    const message = `The text of ${holder.id} has the same name. Rename one of them.`;
    return [{ path: `${name} ${operation.id}`, message }];
  });
}

function requireFew(count: number, { app, version }: Target): void {
  if (count <= MAX_OF_VERSION) return;
  throw new Failure(
    `${app} ${version} would have ${count} operations; the maximum is ${MAX_OF_VERSION}. Register ` +
      'only the operations that its client sends.',
    { code: 'TOO_MANY_OPERATIONS' },
  );
}

function requireCapacity(newOperations: number, capacity: number): void {
  if (newOperations <= capacity) return;
  throw new Failure(
    `${newOperations} operations are new, and the organization can register ${capacity} more. ` +
      'Retire versions that no client uses any more.',
    { code: 'TOO_MANY_OPERATIONS' },
  );
}
