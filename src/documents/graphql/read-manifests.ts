import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../kernel/sha256.ts';
import type { InspectDocument } from '../registered/document-facts.ts';
import { hashId } from '../registered/document-id.ts';

/**
 * Reads the operations of the bundled clients from all manifests of a folder: of this release, and
 * of earlier releases that still run. Verifies every entry. Throws an error that names the file,
 * the ID and the problem.
 */
export async function readManifests(
  folder: string,
  inspectDocument: InspectDocument,
): Promise<ReadonlyMap<string, string>> {
  const operations = new Map<string, string>();
  for (const file of await manifestsIn(folder)) {
    for (const [id, text] of readEntries(await readFile(file, 'utf8'), file)) {
      const problem = problemOf({ id, text }, inspectDocument);
      if (problem) throw new Error(`${file}: operation ${id} ${problem}`);
      operations.set(id, text);
    }
  }
  return operations;
}

async function manifestsIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: Error) => {
    throw new Error(`The manifests of the bundled clients cannot be read: ${error.message}.`);
  });
  const manifests = files.filter((file) => file.endsWith('.json')).sort();
  return manifests.map((file) => path.join(folder, file));
}

/** Document IDs and texts of a manifest. */
function readEntries(json: string, file: string): [string, string][] {
  const manifest = parseJson(json, file);
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    throw new Error(`${file} is not a manifest: it must be a JSON object of texts by document ID.`);
  }
  return Object.entries(manifest).map(([id, text]) => {
    if (typeof text === 'string') return [id, text];
    throw new Error(`${file}: operation ${id} has no text: its value must be a string.`);
  });
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

type Operation = { id: string; text: string };

function problemOf({ id, text }: Operation, inspectDocument: InspectDocument): string | undefined {
  const hashed = hashId(sha256(text));
  if (id !== hashed) return `does not match the hash of its text. Rename it to ${hashed}.`;
  const { facts, problems } = inspectDocument(text);
  if (problems) return `cannot run on this server: ${problems.join(' ')}`;
  return facts.name === null ? 'has no name.' : undefined;
}
