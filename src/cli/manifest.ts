import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getOperationAST, parse } from 'graphql';
import { Failure } from './failure.ts';

/** An operation of a manifest, not validated. */
export type ManifestOperation = {
  /** ID that clients send. */
  id: string;
  text: string;
  /** ID on the server: the SHA-256 of the text. */
  documentId: string;
};

const APOLLO = 'apollo-persisted-query-manifest';

/**
 * Reads the operations of manifests in order. Formats: GraphQL Code Generator and Relay, which map IDs
 * to texts; Apollo Kotlin (`operationOutput`), which maps IDs to objects with a `source`; Apollo
 * Client, which lists operations; and a plain list of texts.
 */
export async function readManifests(files: readonly string[]): Promise<ManifestOperation[]> {
  const manifests = await Promise.all(files.map(readManifest));
  const operations = new Map<string, ManifestOperation>();
  for (const operation of manifests.flat()) {
    const known = operations.get(operation.id);
    if (known && known.text !== operation.text) {
      throw new Failure(
        `The manifests have different texts for the ID ${operation.id}. Generate them again.`,
      );
    }
    operations.set(operation.id, operation);
  }
  return [...operations.values()];
}

async function readManifest(file: string): Promise<ManifestOperation[]> {
  const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read: ${error.code}. Check the path.`);
  });
  const operations = entriesOf(parseJson(json, file), file).map(([id, text]) => {
    if (typeof id !== 'string' || typeof text !== 'string') throw notAManifest(file);
    return { id, text, documentId: documentIdOf(text) };
  });
  if (operations.length === 0) throw new Failure(`${file} has no operations. Check the path.`);
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
  if (Array.isArray(manifest)) {
    return manifest.map((text) => [typeof text === 'string' ? documentIdOf(text) : text, text]);
  }
  if (!isObject(manifest)) throw notAManifest(file);
  if (manifest.format !== APOLLO) {
    return Object.entries(manifest).map(([id, value]) => [id, textOf(id, value, file)]);
  }
  const { version, operations } = manifest;
  if (version !== 1 || !Array.isArray(operations)) throw notAManifest(file);
  return operations.map((operation: unknown) => {
    const entry = isObject(operation) ? operation : {};
    requireMatch(entry, file);
    return [entry.id, entry.body];
  });
}

/** The text of a map's entry: itself, or the `source` of an object as Apollo Kotlin writes it. */
function textOf(id: string, value: unknown, file: string): unknown {
  if (!isObject(value)) return value;
  const { name, type, source } = value;
  requireMatch({ id, name, type, body: source }, file);
  return source;
}

/** Checks that the name and the type of an entry match the text. The server reports syntax errors. */
function requireMatch(entry: Record<string, unknown>, file: string): void {
  const operation = typeof entry.body === 'string' ? readOperation(entry.body) : undefined;
  if (!operation) return;
  const { name, kind } = operation;
  if ((entry.name ?? name) === name && (entry.type ?? kind) === kind) return;
  throw new Failure(
    `${file}: the text of operation ${entry.id} is a ${kind} named ${name}, unlike its entry. ` +
      'Generate the manifest again.',
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAManifest(file: string): Failure {
  return new Failure(
    `${file} is not a manifest: expected an object of texts by ID, as GraphQL Code Generator and ` +
      `Relay write it, an ${APOLLO} of version 1, the operationOutput of Apollo Kotlin, or a list of ` +
      'texts.',
  );
}

function documentIdOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

type Operation = { name: string | undefined; kind: string };

/** The name and kind of the operation in a text; undefined unless it has exactly one. */
export function readOperation(text: string): Operation | undefined {
  try {
    const operation = getOperationAST(parse(text, { noLocation: true }));
    return operation ? { name: operation.name?.value, kind: operation.operation } : undefined;
  } catch {
    return undefined;
  }
}
