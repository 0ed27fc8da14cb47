import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getOperationAST, parse } from 'graphql';
import { Failure } from './failure.ts';

/** An operation as a manifest has it; the server says whether it may be one. */
export type ManifestOperation = {
  /** What the client asks for it by. */
  id: string;
  text: string;
  /** What the server calls it. */
  documentId: string;
};

const APOLLO = 'apollo-persisted-query-manifest';

/**
 * The operations of manifests, in their order: of GraphQL Code Generator and Relay, which map ids to
 * texts, and of Apollo, which list them.
 */
export async function readManifests(files: readonly string[]): Promise<ManifestOperation[]> {
  const manifests = await Promise.all(files.map(readManifest));
  const operations = new Map<string, ManifestOperation>();
  for (const operation of manifests.flat()) {
    const known = operations.get(operation.id);
    if (known && known.text !== operation.text) {
      throw new Failure(`The manifests have two texts under the id ${operation.id}.`);
    }
    operations.set(operation.id, operation);
  }
  return [...operations.values()];
}

async function readManifest(file: string): Promise<ManifestOperation[]> {
  const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read: ${error.code}.`);
  });
  const operations = entriesOf(parseJson(json, file), file).map(([id, text]) => {
    if (typeof id !== 'string' || typeof text !== 'string') throw notAManifest(file);
    return { id, text, documentId: documentIdOf(text) };
  });
  if (operations.length === 0) throw new Failure(`${file} has no operations.`);
  return operations;
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

function entriesOf(manifest: unknown, file: string): [unknown, unknown][] {
  if (!isObject(manifest)) throw notAManifest(file);
  if (manifest.format !== APOLLO) return Object.entries(manifest);
  const { version, operations } = manifest;
  if (version !== 1 || !Array.isArray(operations)) throw notAManifest(file);
  return operations.map((operation: unknown) => {
    const entry = isObject(operation) ? operation : {};
    requireAgreement(entry, file);
    return [entry.id, entry.body];
  });
}

/** Apollo's manifest says twice what an operation is; what cannot be read is the server's to say. */
function requireAgreement(entry: Record<string, unknown>, file: string): void {
  const operation = typeof entry.body === 'string' ? readOperation(entry.body) : undefined;
  if (!operation) return;
  const { name, kind } = operation;
  if ((entry.name ?? name) === name && (entry.type ?? kind) === kind) return;
  throw new Failure(
    `${file}: operation ${entry.id} is a ${kind} called ${name}, not as it says there.`,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAManifest(file: string): Failure {
  return new Failure(
    `${file} is not a manifest: it has to be an object of texts by their ids, as GraphQL Code ` +
      `Generator and Relay write it, or an ${APOLLO} of version 1.`,
  );
}

function documentIdOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

type Operation = { name: string | undefined; kind: string };

/** What a text's operation is; nothing where there is none, or more than one. */
export function readOperation(text: string): Operation | undefined {
  try {
    const operation = getOperationAST(parse(text, { noLocation: true }));
    return operation ? { name: operation.name?.value, kind: operation.operation } : undefined;
  } catch {
    return undefined;
  }
}
