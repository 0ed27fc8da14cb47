import { GraphQLScalarType, type ValueNode } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';
import { toIsoText } from '../kernel/iso-text.ts';

/** A plain day is left to the operation, which takes it where a day is meant. */
function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

/**
 * DateTime that validates input text and passes it on, because operations parse their own input.
 * Output is serialized to text here, because JSON serializes a `Date` more slowly.
 */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  ...DateTimeResolver.toConfig(),
  serialize: (value) => toIsoText(DateTimeResolver.serialize(value) as Date),
  parseValue(value) {
    if (!isDay(value)) DateTimeResolver.parseValue(value);
    return value as string;
  },
  parseLiteral(node: ValueNode, variables) {
    if (!('value' in node && isDay(node.value))) DateTimeResolver.parseLiteral(node, variables);
    return 'value' in node ? String(node.value) : '';
  },
});
