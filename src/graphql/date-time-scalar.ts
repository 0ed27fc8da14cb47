import { GraphQLScalarType, type ValueNode } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';
import { toIsoText } from '../kernel/iso-text.ts';

/**
 * DateTime that checks an input and passes its text on, as operations parse their own input, and
 * whose output is text already, as that of a `Date` takes JSON longer.
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
