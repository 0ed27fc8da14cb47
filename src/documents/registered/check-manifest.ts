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

/** A document that may be registered. */
export type CheckedDocument = DocumentFacts & {
  text: string;
  name: string;
  /** An id of the client's own; null where it asks by the hash. */
  alias: string | null;
};

/** With the longest name of an app before it, that still makes a document id. */
const MAX_NAME = 128;
const MAX_TOLD = 10;
const MAX_MESSAGE = 500;

/** The documents of a manifest; fails with an issue for each entry that is wrong. */
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
    // Validating takes some time, in which others want to be answered.
    await setImmediate();
  }
  if (issues.length === 0) return documents;
  const told = issues.slice(0, MAX_TOLD).map(({ path, message }) => `${path}: ${message}`);
  const message =
    `Nothing was registered, as ${issues.length} of ${entries.length} operations cannot be. ` +
    `${told.join(' ')}${issues.length > MAX_TOLD ? ' …' : ''}`;
  throw fail(registeredOperationFailures.notValid(message, issues));
}

/** The document of an entry, or what is wrong with it. */
export function checkEntry({ id, text, says }: ManifestEntry, inspect: InspectDocument) {
  if (typeof text !== 'string' || !isStorable(text)) return 'The text must be a GraphQL document.';
  if (text.length > MAX_DOCUMENT_CHARACTERS) {
    return `The text has ${text.length} characters, and ${MAX_DOCUMENT_CHARACTERS} are the most.`;
  }
  const { facts, problems } = inspect(text);
  if (problems) return problems.join(' ');
  const { name, kind } = facts;
  if (name === null) return 'The operation has no name. Give it one.';
  if (name.length > MAX_NAME) return `The name of the operation is over ${MAX_NAME} characters.`;
  if (says.name !== undefined && says.name !== name) return `The operation is called ${name}.`;
  if (says.kind !== undefined && says.kind !== kind) return `The operation is a ${kind}.`;
  const problem = problemOfId(id, { text, hash: facts.hash });
  if (problem) return problem;
  return { ...facts, name, text, alias: aliasOf(id) };
}

const SHA256 = /^(?:sha256:.*|[0-9a-f]{64})$/is;
const MD5 = /^[0-9a-f]{32}$/i;

type Hashed = { text: string; hash: string };

/** Ids that say to be a hash of the text have to be it; others are names of the client's own. */
function problemOfId(id: unknown, { text, hash }: Hashed): string | undefined {
  if (typeof id !== 'string') return 'The id must be a text.';
  if (SHA256.test(id)) {
    const agrees = id.replace('sha256:', '') === hash;
    return agrees ? undefined : `The id is not the SHA-256 of the text, which is ${hash}.`;
  }
  if (MD5.test(id)) {
    const md5 = createHash('md5').update(text).digest('hex');
    return id === md5 ? undefined : `The id is not the MD5 of the text, which is ${md5}.`;
  }
  if (isDocumentId(id) && !id.includes(':')) return undefined;
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
