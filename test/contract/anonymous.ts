import type { Json } from '../support/clients.ts';

const ID_OR_TIME =
  /^([0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT.*(Z|\+00:00)|(\\x)?[0-9a-f]{64}|alm_k1_\w+|.+#[\w-]{43}|.+@example\.com)$/;

/** Replaces values that differ between organizations: IDs, times, secrets. */
export function anonymous(value: Json): Json {
  if (Array.isArray(value)) return value.map(anonymous);
  if (value instanceof Date || value instanceof Uint8Array) return '*';
  if (typeof value === 'string') return ID_OR_TIME.test(value) ? '*' : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, anonymous(inner)]));
}

/** The rows of each table, in an order independent of IDs. */
export function rowsOf(content: Record<string, Json[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify(anonymous(withoutChannel(row)))).sort(),
    ]),
  );
}

/** History and AI sessions record the channel, which differs between transports. */
function withoutChannel({ triggeredBy, metadata, ...row }: Json): Json {
  const { source, ...others } = metadata ?? {};
  return { ...row, metadata: others };
}
