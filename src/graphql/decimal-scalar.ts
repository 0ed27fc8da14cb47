import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';

const DECIMAL = /^\d+(\.\d+)?$/;

function readDecimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError('Decimal must be a decimal number in a string, such as "0.052500".');
}

/** An exact decimal number as a string, because floating-point numbers round decimals. */
export const decimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'A decimal number of exact digits in a string, such as "0.052500". Not negative.',
  serialize: String,
  parseValue: readDecimal,
  parseLiteral: (node: ValueNode) => readDecimal(node.kind === 'StringValue' ? node.value : null),
});
