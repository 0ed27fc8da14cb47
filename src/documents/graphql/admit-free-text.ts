import type { GraphQLParams } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../errors.ts';
import { introspects, onlyIntrospects, requireIntrospection } from '../../graphql/introspection.ts';
import { tryToParse } from '../../graphql/try-to-parse.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { normalizedId } from '../registered/document-id.ts';
import type { FindDocument } from '../registered/find-document.ts';
import { normalizedHashOf } from './normalized-hash.ts';

type Asking = { operationContext: OperationContext; find: FindDocument };

/** A text that may run: the registered operation that it is, where it runs as that. */
type Admitted = { operationId?: string };

/**
 * Refuses text that the caller's mode does not let run, before it is validated, as messages about
 * it would tell of the schema. Who may introspect may do so in every mode, as no data is behind it.
 */
export async function admitFreeText(
  { query }: GraphQLParams,
  { operationContext, find }: Asking,
): Promise<Admitted> {
  const { caller, annotate } = operationContext;
  const { operationMode: mode } = caller;
  if (mode === 'off' || mode === 'audit') return {};
  // Without a text there is nothing to run, which the answer says better than a refusal.
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

/** The active operation that a text is, however it is written. */
async function findId(reading: Reading | undefined, { operationContext, find }: Asking) {
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

/** What a text is, or nothing where it is no document. */
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
      'Only registered operations run here, by their id: send a documentId instead of a query.',
    ),
  safelist: () =>
    new DomainError(
      'DOCUMENT_NOT_REGISTERED',
      'Only registered operations run here, and this text is not one. Register it first.',
    ),
};
