/** The part of our schema that the GraphQL case asks for. */
export const typeDefs = /* GraphQL */ `
  type Query {
    viewer: Viewer!
  }
  type Viewer {
    user: User!
    organization: Organization!
    permissions: [String!]!
  }
  type User {
    id: ID!
    name: String!
    email: String!
  }
  type Organization {
    id: ID!
    name: String!
  }
`;
