import { type DocumentNode, parse } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../errors.ts';
import type { Caller } from '../../services/context.ts';
import { normalizedId } from '../../services/registered-operations/document-id.ts';
import type { FindOperation } from '../../services/registered-operations/find-operation.ts';
import { MAX_TOKENS } from '../document-limits-plugin.ts';
import { onlyIntrospects } from './introspection.ts';
import { normalizedHashOf } from './normalized-hash.ts';

type Asking = { caller: Caller; find: FindOperation };

/**
 * Refuses text that the caller's mode does not let run, before it is validated. Who may introspect
 * may do so in every mode, as no data is behind it.
 */
export async function admitFreeText({ query }: GraphQLParams, asking: Asking): Promise<void> {
  const { operationMode: mode, permissions, organizationId } = asking.caller;
  if (mode === 'off' || mode === 'audit' || permissions.has('graphql:free-text')) return;
  const mayIntrospect = permissions.has('graphql:introspect');
  if (mode === 'require_id' && !mayIntrospect) throw idRequired();

  const reading = read(query ?? '');
  // What does not parse runs nowhere; the answer to it says why.
  if (!reading) return;
  if (mayIntrospect && reading.onlyIntrospects) return;
  if (mode === 'require_id') throw idRequired();
  const found = await asking.find(organizationId, normalizedId(reading.normalizedHash));
  if (!found || 'retiredIn' in found) throw notRegistered();
}

type Reading = { normalizedHash: string; onlyIntrospects: boolean };

const MAX_READINGS = 1_000;
const readings = new LRUCache<string, Reading>({ max: MAX_READINGS });

/** What a text is, or nothing where it is no document. */
function read(text: string): Reading | undefined {
  const known = readings.get(text);
  if (known) return known;
  const document = tryToParse(text);
  if (!document) return undefined;
  const reading = {
    normalizedHash: normalizedHashOf(document),
    onlyIntrospects: onlyIntrospects(document),
  };
  readings.set(text, reading);
  return reading;
}

function tryToParse(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return undefined;
  }
}

function idRequired(): DomainError {
  return new DomainError(
    'PERSISTED_DOCUMENT_REQUIRED',
    'Only registered operations run here, by their id: send a documentId instead of a query.',
  );
}

function notRegistered(): DomainError {
  return new DomainError(
    'DOCUMENT_NOT_REGISTERED',
    'Only registered operations run here, and this text is not one. Register it first.',
  );
}
