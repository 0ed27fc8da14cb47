import type { RequestBudget } from '../budget/budget.ts';
import type { TenantClient } from '../db/tenant-client.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { OperationMode } from './operation-mode.ts';
import type { Outcome } from './outcome.ts';
import type { Permission } from './permission.ts';
import type { Role } from './role.ts';

/** Who asks, in which organization, and what they may do there at this moment. */
export type Caller = {
  user: { id: string; name: string; email: string };
  organizationId: string;
  organization: {
    id: string;
    name: string;
    slug: string;
    operationMode: OperationMode;
    /** Another one as soon as a document id may stand for something else. */
    operationsRevision: string;
  };
  role: Role;
  permissions: ReadonlySet<Permission>;
  /** The key that the request came with; null for a person who has signed in. */
  apiKey: {
    id: string;
    name: string;
    keyPrefix: string;
    /** Its own, where it has one. */
    operationMode: OperationMode | null;
  } | null;
  /** Whose budget it is and whose requests are done once: the key's id, or the person's. */
  actorId: string;
  /** The stricter of the organization's and the key's. */
  operationMode: OperationMode;
};

/**
 * What modules need of the server and name themselves: see `declare module` in their files.
 * @public
 */
// biome-ignore lint/suspicious/noEmptyInterface: modules add to it
export interface Ports {}

/** What an operation works with. `db` sees the caller's organization and nothing else. */
export type OperationContext = Ports & {
  caller: Caller;
  db: TenantClient;
  now: () => Date;
  /** The address of this server, without a slash at its end. */
  publicUrl: string;
  randomBytes: (size: number) => Uint8Array;
  /** Hashes under the newest secret of the server. */
  keyedHash: KeyedHash;
  /** The points that the request may spend, on whichever transport it came. */
  budget: RequestBudget;
  /** The door the caller came through, as the history of a work item tells it. */
  channel: 'api' | 'mcp';
  /** By which an answer is found again in the log. */
  requestId: string;
  /** Adds to what the log says of the request. */
  annotate: (facts: Readonly<Record<string, string>>) => void;
  /** Says what came of the request, where its status does not; of several the worst counts. */
  noteOutcome: (outcome: Outcome) => void;
  /** Takes an error that the client is not shown. */
  report: (error: unknown) => void;
};
