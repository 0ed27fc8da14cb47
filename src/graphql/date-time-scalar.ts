import { GraphQLScalarType, type ValueNode } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';

/** DateTime that checks an input and passes its text on, as operations parse their own input. */
export const dateTimeScalar = new GraphQLScalarType<string, Date>({
  ...DateTimeResolver.toConfig(),
  parseValue(value) {
    DateTimeResolver.parseValue(value);
    return value as string;
  },
  parseLiteral(node: ValueNode, variables) {
    DateTimeResolver.parseLiteral(node, variables);
    return 'value' in node ? String(node.value) : '';
  },
});
