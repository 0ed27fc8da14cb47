import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { InputIssue } from '../../errors.ts';
import { isStorable } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import {
  type DocumentFacts,
  type InspectDocument,
  MAX_DOCUMENT_CHARACTERS,
} from './document-facts.ts';
import { isDocumentId } from './document-id.ts';
import type { ManifestEntry } from './manifest.ts';
import { registeredOperationFailures } from './registered-operation-failures.ts';

/** A document that can be registered. */
export type CheckedDocument = DocumentFacts & {
  text: string;
  name: string;
  /** Client-defined document ID. Null if the manifest has the hash. */
  alias: string | null;
};

/** Keeps `x-<app>:<name>` within the length of a document ID. */
const MAX_NAME = 128;
const MAX_LISTED = 10;
const MAX_MESSAGE = 500;

/** Checks the entries of a manifest. Fails with one issue for each invalid entry. */
export async function checkManifest(
  { fail }: StepContext<'OPERATIONS_NOT_VALID'>,
  entries: readonly ManifestEntry[],
  inspect: InspectDocument,
): Promise<CheckedDocument[]> {
  const documents: CheckedDocument[] = [];
  const issues: InputIssue[] = [];
  for (const entry of entries) {
    const checked = checkEntry(entry, inspect);
    if (typeof checked === 'string') issues.push({ path: entry.path, message: cut(checked) });
    else documents.push(checked);
    // Validation blocks the event loop, so other requests may run in between.
    await setImmediate();
  }
  if (issues.length === 0) return documents;
  const listed = issues.slice(0, MAX_LISTED).map(({ path, message }) => `${path}: ${message}`);
  const message =
    `Nothing was registered because ${issues.length} of ${entries.length} operations are not ` +
    `valid. ${listed.join(' ')}${issues.length > MAX_LISTED ? ' …' : ''}`;
  throw fail(registeredOperationFailures.notValid(message, issues));
}

/** The document of an entry, or its problem. */
export function checkEntry({ id, text, declared }: ManifestEntry, inspect: InspectDocument) {
  if (typeof text !== 'string' || !isStorable(text)) return 'The text must be a GraphQL document.';
  if (text.length > MAX_DOCUMENT_CHARACTERS) {
    return `The text has ${text.length} characters; the maximum is ${MAX_DOCUMENT_CHARACTERS}.`;
  }
  const { facts, problems } = inspect(text);
  if (problems) return problems.join(' ');
  const { name, kind } = facts;
  if (name === null) return 'The operation has no name. Name it.';
  if (name.length > MAX_NAME) return `The operation name exceeds ${MAX_NAME} characters.`;
  if (declared.name !== undefined && declared.name !== name) {
    return `The declared name must be ${name}.`;
  }
  if (declared.kind !== undefined && declared.kind !== kind) {
    return `The declared type must be ${kind}.`;
  }
  const problem = problemOfId(id, { text, hash: facts.hash });
  if (problem) return problem;
  return { ...facts, name, text, alias: aliasOf(id) };
}

const SHA256 = /^(?:sha256:.*|[0-9a-f]{64})$/is;
const MD5 = /^[0-9a-f]{32}$/i;

type Hashed = { text: string; hash: string };

/**
 * The problem of an ID. An ID in the form of a hash must be the hash of the text. Others are
 * client-defined.
 */
function problemOfId(id: unknown, { text, hash }: Hashed): string | undefined {
  if (typeof id !== 'string') return 'The id must be a string.';
  if (SHA256.test(id)) {
    const agrees = id.replace('sha256:', '') === hash;
    return agrees ? undefined : `The id must be the SHA-256 of the text, ${hash}.`;
  }
  if (MD5.test(id)) {
    const md5 = createHash('md5').update(text).digest('hex');
    return id === md5 ? undefined : `The id must be the MD5 of the text, ${md5}.`;
  }
  if (isDocumentId(id) && !/[:@]/.test(id)) return undefined;
  return (
    'The id must be the hash of the text, or 1 to 200 letters, digits and the characters . _ ~ - ' +
    'without a colon.'
  );
}

function aliasOf(id: unknown): string | null {
  return typeof id === 'string' && !SHA256.test(id) ? id : null;
}

function cut(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}
