import type { Permission } from '../../src/kernel/permission.ts';
import type { Json } from '../support/clients.ts';
import type { TestOrganization } from '../support/organization.ts';

export type TransportName = 'graphql' | 'rest' | 'mcp';

type Input = Record<string, unknown>;

/** How an operation is called, for the tables that walk them all. */
export type Example = {
  /** An input that succeeds, made in an organization. */
  input: (organization: TestOrganization) => Promise<Input>;
  /**
   * How GraphQL asks for the same; what is called `answer`, at any depth, is the answer. It takes
   * every field of the input as a variable, a mutation all of them as `$input`.
   */
  document?: string;
  /** What the transport's answer holds of it, where it is neither all, a list nor the one thing. */
  pick?: Partial<Record<TransportName, (answer: Json) => Json>>;
  /** Permissions that this input needs besides the operation's. */
  alsoNeeds?: readonly Permission[];
  /** Ids of another organization, for fields that the input leaves out or that are optional. */
  foreign?: (theirs: TestOrganization) => Promise<Input>;
  /** What is different for a row that stands for something else, by its name or method and path. */
  rows?: Readonly<Record<string, Input>>;
  /** Whether it is answered from what the key's look-up read. */
  isKnownWithTheKey?: true;
};

/** What every mutation of a document selects of its failures. */
export const failure = '... on Error { __typename code message }';
