import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../kernel/sha256.ts';
import type { InspectDocument } from '../registered/document-facts.ts';
import { hashId } from '../registered/document-id.ts';

/**
 * Reads the operations of our own clients out of all manifests of a folder: the one of this release
 * and those of releases that still run somewhere. Nothing in them is believed. Throws one sentence
 * that names the file, the id and what is wrong with it.
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
    throw new Error(`The manifests of our own clients cannot be read: ${error.message}.`);
  });
  const manifests = files.filter((file) => file.endsWith('.json')).sort();
  return manifests.map((file) => path.join(folder, file));
}

/** The ids of a manifest with their texts. */
function readEntries(json: string, file: string): [string, string][] {
  const manifest = parseJson(json, file);
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    throw new Error(`${file} is not a manifest: it has to be an object of texts by their ids.`);
  }
  return Object.entries(manifest).map(([id, text]) => {
    if (typeof text === 'string') return [id, text];
    throw new Error(`${file}: operation ${id} has no text: its value has to be a string.`);
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
  if (id !== hashed) return `is not called by the hash of its text, which is ${hashed}.`;
  const { facts, problems } = inspectDocument(text);
  if (problems) return `cannot run on this server: ${problems.join(' ')}`;
  return facts.name === null ? 'has no name.' : undefined;
}
