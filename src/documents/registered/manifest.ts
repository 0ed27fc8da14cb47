import { z } from 'zod';
import { redactCredentials } from '../../kernel/credential-text.ts';
import { invalidInput } from '../../kernel/invalid-input.ts';
import type { Failing } from '../../kernel/step-context.ts';

/** Unchecked entry of a manifest. */
export type ManifestEntry = {
  /** Path in the input. */
  path: string;
  id: unknown;
  text: unknown;
  /** Name and type that the manifest declares. The text must match. */
  declared: { name?: unknown; kind?: unknown };
};

const MAX_ENTRIES = 100;
const MAX_SHOWN_ID = 80;

const APOLLO = 'apollo-persisted-query-manifest';

/** Not a z.record, which would drop an entry with the ID `__proto__`. */
export const manifestSchema = () =>
  z
    .unknown()
    .refine(isObject, { error: 'must be a JSON object' })
    .meta({
      type: 'object',
      additionalProperties: true,
      description:
        'Manifest of a client: a map of document IDs to texts, as GraphQL Code Generator and Relay ' +
        `write it, or an Apollo persisted query manifest; ${MAX_ENTRIES} operations at most.`,
    });

/** The entries of a manifest in either format, 1 to 100. */
export function readManifest({ fail }: Failing<never>, manifest: unknown): ManifestEntry[] {
  const entries = isObject(manifest) ? entriesOf({ fail }, manifest) : [];
  if (entries.length > 0 && entries.length <= MAX_ENTRIES) return entries;
  throw fail(invalid(`has ${entries.length} operations. Send 1 to ${MAX_ENTRIES} per request.`));
}

function entriesOf({ fail }: Failing<never>, manifest: Record<string, unknown>): ManifestEntry[] {
  if (manifest.format === APOLLO) return apolloEntriesOf({ fail }, manifest);
  return Object.entries(manifest).map(([id, text]) => ({
    path: `manifest.${shortened(id)}`,
    id,
    text,
    declared: {},
  }));
}

function apolloEntriesOf(
  { fail }: Failing<never>,
  { version, operations }: Record<string, unknown>,
): ManifestEntry[] {
  if (version !== 1 || !Array.isArray(operations)) {
    throw fail(invalid(`must have version 1 and a list of operations in the format ${APOLLO}.`));
  }
  return operations.map((operation: unknown, index) => {
    const { id, body, name, type } = isObject(operation) ? operation : {};
    return { path: `manifest.operations.${index}`, id, text: body, declared: { name, kind: type } };
  });
}

/** Redacts API keys, as a client may send one in place of an ID. */
function shortened(id: string): string {
  const text = redactCredentials(id);
  return text.length > MAX_SHOWN_ID ? `${text.slice(0, MAX_SHOWN_ID)}…` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const invalid = (message: string) => invalidInput([{ path: 'manifest', message }]);
