import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Json } from '../support/clients.ts';
import { type Field, readDocument } from './graphql-document.ts';

/** Values that depend on the key or on the time of the request. */
const VOLATILE = /(^Viewer\.permissions|\.(lastUsedAt|useCount|calls|errors))$/;

export type Reading = {
  schema: GraphQLSchema;
  /** The permissions of the key. */
  may: ReadonlySet<string>;
  /** The refusals so far, each with its path. */
  refused: string[];
  /** The fields with a value in the full answer, as `Type.field`. */
  found: Set<string>;
};

/** The answer to a key with all permissions, and the answer to the key. */
type Answers = { full: Json; own: Json };

/**
 * The right answer to a key, from the answer to a key with all permissions: each field that needs another
 * permission is null. Volatile values are those of the key's own answer.
 */
export function refuse(text: string, reading: Reading, answers: Answers): Json {
  const { fields } = readDocument(reading.schema, text);
  return refuseIn({ fields, path: [] }, reading, answers);
}

type Place = { fields: readonly Field[]; path: readonly (string | number)[] };

function refuseIn(place: Place, reading: Reading, { full, own }: Answers): Json {
  const step = (key: string | number) => ({ full: full[key], own: own?.[key] });
  if (Array.isArray(full)) {
    return full.map((_, index) =>
      refuseIn({ ...place, path: [...place.path, index] }, reading, step(index)),
    );
  }
  if (typeof full !== 'object' || full === null) return full;
  const entries = Object.keys(full).map((key) => {
    const field = place.fields.find(({ responseName }) => responseName === key);
    const path = [...place.path, key];
    return [key, field ? readField({ field, path }, reading, step(key)) : full[key]];
  });
  return Object.fromEntries(entries);
}

type FieldPlace = { field: Field; path: readonly (string | number)[] };

function readField({ field, path }: FieldPlace, reading: Reading, { full, own }: Answers): Json {
  const { permission, permissionOfType } = extensionsOf(reading.schema, field.coordinate);
  if (full !== null) reading.found.add(field.coordinate);
  if (isRefused(permission, reading)) {
    reading.refused.push(`PERMISSION_MISSING at ${path.join('.')}`);
    return null;
  }
  if (VOLATILE.test(field.coordinate)) return own;
  const hide = (value: Json): Json =>
    isRefused(permissionOfType?.[value?.__typename], reading) ? null : value;
  const seen = Array.isArray(full) ? full.map(hide) : hide(full);
  return refuseIn({ fields: field.fields, path }, reading, { full: seen, own });
}

function isRefused(permission: string | null | undefined, { may }: Reading): boolean {
  return typeof permission === 'string' && !may.has(permission);
}

function extensionsOf(schema: GraphQLSchema, coordinate: string): Json {
  const [name = '', field = ''] = coordinate.split('.');
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields()[field]?.extensions : {};
}
