import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { toIsoText } from '../kernel/iso-text.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Passes the text on, because operations check the calendar in their own input. */
function readDay(value: unknown): string {
  if (typeof value === 'string' && DAY.test(value)) return value;
  throw new GraphQLError('LocalDate must be a day such as "2026-12-01".');
}

/** A day, which the server keeps as its first moment in UTC. */
export const localDateScalar = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day of the calendar, such as 2026-12-01.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: (value) => (value instanceof Date ? toIsoText(value).slice(0, 10) : readDay(value)),
  parseValue: readDay,
  parseLiteral: (node: ValueNode) => readDay('value' in node ? node.value : undefined),
});
