import { GraphQLScalarType, type ValueNode } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';
import { toIsoText } from '../kernel/iso-text.ts';

/**
 * DateTime that validates input text and passes it on, because operations parse their own input.
 * Output is serialized to text here, because JSON serializes a `Date` more slowly.
 */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  ...DateTimeResolver.toConfig(),
  serialize: (value) => toIsoText(DateTimeResolver.serialize(value) as Date),
  parseValue(value) {
    DateTimeResolver.parseValue(value);
    return value as string;
  },
  parseLiteral(node: ValueNode, variables) {
    DateTimeResolver.parseLiteral(node, variables);
    return 'value' in node ? String(node.value) : '';
  },
});
