import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';

/** What selections are read against. */
export type Document = {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};
