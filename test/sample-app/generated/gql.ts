/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation CreateProject($input: CreateProjectInput!) {\n  createProject(input: $input) {\n    __typename\n    ... on CreateProjectSuccess {\n      project {\n        ...ProjectRow\n      }\n    }\n    ... on Error {\n      code\n      message\n    }\n  }\n}": typeof types.CreateProjectDocument,
    "query ListProjects($first: Int!, $search: String) {\n  projects(first: $first, filter: {search: $search}) {\n    nodes {\n      ...ProjectRow\n    }\n    totalCount\n  }\n}": typeof types.ListProjectsDocument,
    "fragment ProjectRow on Project {\n  id\n  name\n}": typeof types.ProjectRowFragmentDoc,
};
const documents: Documents = {
    "mutation CreateProject($input: CreateProjectInput!) {\n  createProject(input: $input) {\n    __typename\n    ... on CreateProjectSuccess {\n      project {\n        ...ProjectRow\n      }\n    }\n    ... on Error {\n      code\n      message\n    }\n  }\n}": types.CreateProjectDocument,
    "query ListProjects($first: Int!, $search: String) {\n  projects(first: $first, filter: {search: $search}) {\n    nodes {\n      ...ProjectRow\n    }\n    totalCount\n  }\n}": types.ListProjectsDocument,
    "fragment ProjectRow on Project {\n  id\n  name\n}": types.ProjectRowFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateProject($input: CreateProjectInput!) {\n  createProject(input: $input) {\n    __typename\n    ... on CreateProjectSuccess {\n      project {\n        ...ProjectRow\n      }\n    }\n    ... on Error {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.ts').CreateProjectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ListProjects($first: Int!, $search: String) {\n  projects(first: $first, filter: {search: $search}) {\n    nodes {\n      ...ProjectRow\n    }\n    totalCount\n  }\n}"): typeof import('./graphql.ts').ListProjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ProjectRow on Project {\n  id\n  name\n}"): typeof import('./graphql.ts').ProjectRowFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
