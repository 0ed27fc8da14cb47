import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { redactApiKeys } from '../../kernel/redact-api-keys.ts';

/** One operation as a manifest has it, with nothing of it checked yet. */
export type ManifestEntry = {
  /** Where in the input it is. */
  path: string;
  id: unknown;
  text: unknown;
  /** What else the manifest says of it, for the text to agree with. */
  says: { name?: unknown; kind?: unknown };
};

const MAX_ENTRIES = 100;
const MAX_SHOWN_ID = 80;

const APOLLO = 'apollo-persisted-query-manifest';

/** Not a record: that would lose an entry whose id is `__proto__`. */
export const manifestSchema = () =>
  z
    .unknown()
    .refine(isObject, { error: 'must be a JSON object' })
    .meta({
      type: 'object',
      additionalProperties: true,
      description:
        'What a client was built with: a map of ids to texts, as GraphQL Code Generator and Relay ' +
        `write it, or an Apollo persisted query manifest; ${MAX_ENTRIES} operations at most.`,
    });

/** The operations of a manifest, in whichever of the two formats it is. */
export function readManifest(manifest: unknown): ManifestEntry[] {
  const entries = isObject(manifest) ? entriesOf(manifest) : [];
  if (entries.length > 0 && entries.length <= MAX_ENTRIES) return entries;
  throw invalid(
    `has ${entries.length} operations. Send 1 to ${MAX_ENTRIES} at a time, in as many requests as ` +
      'it takes.',
  );
}

function entriesOf(manifest: Record<string, unknown>): ManifestEntry[] {
  if (manifest.format === APOLLO) return apolloEntriesOf(manifest);
  return Object.entries(manifest).map(([id, text]) => ({
    path: `manifest.${shortened(id)}`,
    id,
    text,
    says: {},
  }));
}

function apolloEntriesOf({ version, operations }: Record<string, unknown>): ManifestEntry[] {
  if (version !== 1 || !Array.isArray(operations)) {
    throw invalid(`says that it is an ${APOLLO}, but has not version 1 and a list of operations.`);
  }
  return operations.map((operation: unknown, index) => {
    const { id, body, name, type } = isObject(operation) ? operation : {};
    return { path: `manifest.operations.${index}`, id, text: body, says: { name, kind: type } };
  });
}

/** Nothing keeps a client from sending a secret in the wrong place. */
function shortened(id: string): string {
  const text = redactApiKeys(id);
  return text.length > MAX_SHOWN_ID ? `${text.slice(0, MAX_SHOWN_ID)}…` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(message: string): DomainError {
  const issues = [{ path: 'manifest', message }];
  return new DomainError('VALIDATION_FAILED', `The manifest ${message}`, { issues });
}
