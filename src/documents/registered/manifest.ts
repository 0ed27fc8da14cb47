import { z } from 'zod';
import { invalidInput } from '../../kernel/invalid-input.ts';
import { redactApiKeys } from '../../kernel/redact-api-keys.ts';
import type { Failing } from '../../kernel/step-context.ts';

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
export function readManifest({ fail }: Failing<never>, manifest: unknown): ManifestEntry[] {
  const entries = isObject(manifest) ? entriesOf({ fail }, manifest) : [];
  if (entries.length > 0 && entries.length <= MAX_ENTRIES) return entries;
  throw fail(
    invalid(
      `has ${entries.length} operations. Send 1 to ${MAX_ENTRIES} at a time, in as many requests as ` +
        'it takes.',
    ),
  );
}

function entriesOf({ fail }: Failing<never>, manifest: Record<string, unknown>): ManifestEntry[] {
  if (manifest.format === APOLLO) return apolloEntriesOf({ fail }, manifest);
  return Object.entries(manifest).map(([id, text]) => ({
    path: `manifest.${shortened(id)}`,
    id,
    text,
    says: {},
  }));
}

function apolloEntriesOf(
  { fail }: Failing<never>,
  { version, operations }: Record<string, unknown>,
): ManifestEntry[] {
  if (version !== 1 || !Array.isArray(operations)) {
    throw fail(
      invalid(`says that it is an ${APOLLO}, but has not version 1 and a list of operations.`),
    );
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

const invalid = (message: string) => invalidInput([{ path: 'manifest', message }]);
