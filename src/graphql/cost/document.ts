import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';

/** The schema and fragments that selections refer to. */
export type Document = {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};
