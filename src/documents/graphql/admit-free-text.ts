import type { GraphQLParams } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../errors.ts';
import { introspects, onlyIntrospects, requireIntrospection } from '../../graphql/introspection.ts';
import { tryToParse } from '../../graphql/try-to-parse.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { normalizedId } from '../registered/document-id.ts';
import type { FindDocument } from '../registered/find-document.ts';
import { normalizedHashOf } from './normalized-hash.ts';

type Lookup = { operationContext: OperationContext; find: FindDocument };

/**
 * An admitted document. The ID is of the registered operation that it equals, if it counts as one.
 */
type Admitted = { operationId?: string };

/**
 * Rejects a document that the caller's operation mode does not allow. This comes before validation,
 * because validation errors reveal the schema. Callers with `graphql:introspect` may introspect in
 * every mode, since introspection reads no data.
 */
export async function admitFreeText(
  { query }: GraphQLParams,
  { operationContext, find }: Lookup,
): Promise<Admitted> {
  const { caller, annotate } = operationContext;
  const { operationMode: mode } = caller;
  if (mode === 'off' || mode === 'audit') return {};
  // Without a query there is nothing to reject. A later step reports it.
  if (typeof query !== 'string') return {};

  const reading = read(query);
  if (reading?.introspects) requireIntrospection(caller);
  if (reading?.introspects === 'only') return {};
  const operationId =
    mode === 'safelist' ? await findId(reading, { operationContext, find }) : undefined;
  if (operationId) return { operationId };
  if (!caller.permissions.has('graphql:free-text')) throw refusals[mode]();
  annotate({ bypassedMode: mode });
  return {};
}

/** Finds the active operation whose document differs at most in formatting. */
async function findId(reading: Reading | undefined, { operationContext, find }: Lookup) {
  if (!reading) return undefined;
  const { organization } = operationContext.caller;
  const found = await find(organization, normalizedId(reading.normalizedHash));
  return found && 'id' in found ? found.id : undefined;
}

type Reading = { normalizedHash: string; introspects: false | 'also' | 'only' };

const MAX_CACHED_CHARACTERS = 4_000_000;

const readings = new LRUCache<string, Reading>({
  maxSize: MAX_CACHED_CHARACTERS,
  sizeCalculation: (_reading, text) => text.length + 1,
});

/** Parses a text once. Undefined if it does not parse. */
function read(text: string): Reading | undefined {
  const known = readings.get(text);
  if (known) return known;
  const document = tryToParse(text);
  if (!document) return undefined;
  const reading: Reading = {
    normalizedHash: normalizedHashOf(document),
    introspects: introspects(document) && (onlyIntrospects(document) ? 'only' : 'also'),
  };
  readings.set(text, reading);
  return reading;
}

const refusals = {
  require_id: () =>
    new DomainError(
      'PERSISTED_DOCUMENT_REQUIRED',
      'The operation mode require_id rejects free text. Send a documentId instead of a query.',
    ),
  safelist: () =>
    new DomainError(
      'DOCUMENT_NOT_REGISTERED',
      'The operation mode safelist rejects documents that are not registered. Register it first.',
    ),
};
