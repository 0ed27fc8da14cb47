import type { Permission } from '../../src/kernel/permission.ts';
import type { Json } from '../support/clients.ts';
import type { TestOrganization } from '../support/organization.ts';

export type TransportName = 'graphql' | 'rest' | 'mcp';

type Input = Record<string, unknown>;

/** A call of an operation, for the tests that run every operation. */
export type Example = {
  /** A valid input, with its objects created in the organization. */
  input: (organization: TestOrganization) => Promise<Input>;
  /**
   * The same as a GraphQL document. The field with the alias `answer`, at any depth, is the answer.
   * Each field of the input is a variable; a mutation takes all of them as `$input`.
   */
  document?: string;
  /** Picks the comparable part of a transport's answer, unless it is the whole, a list or one object. */
  pick?: Partial<Record<TransportName, (answer: Json) => Json>>;
  /** Permissions that this input needs in addition to the operation's. */
  alsoNeeds?: readonly Permission[];
  /** IDs of another organization for optional fields and for fields that the input omits. */
  foreign?: (theirs: TestOrganization) => Promise<Input>;
  /** Different input for certain rows, by tool name or by method and path. */
  rows?: Readonly<Record<string, Input>>;
  /** Whether the answer comes from the statement that reads the key. */
  isKnownWithTheKey?: true;
};

/** The selection of failures in every mutation. */
export const failure = '... on Error { __typename code message }';
